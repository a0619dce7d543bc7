"""The words of the law: service types, target groups, forms of service, units of capacity."""
