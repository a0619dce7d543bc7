"""What a person does with their own account: password, sessions, and a way back when it is lost."""
