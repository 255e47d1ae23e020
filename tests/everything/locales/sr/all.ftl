invalid_request = Неважећи захтев.
