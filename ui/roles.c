/* Names and sentences of the roles, made from their table. */
#include "roles.h"

#include <string.h>

static const struct {
	const char *name, *help;
} roles[] = {
#define ROLE(identifier, name, help) {name, help},
	ROLES(ROLE)
#undef ROLE
};

const char *
role_name(enum role role)
{
	return roles[role].name;
}

const char *
role_help(enum role role)
{
	return roles[role].help;
}

int
role_named(const char *name)
{
	for (int i = 0; i < ROLE_COUNT; i++)
		if (!strcmp(roles[i].name, name))
			return i;
	return -1;
}
