"""Files beside an edition; their content tells what they are, the edition who reads them."""
