/* Any bytes as config.ini and as a theme: no crash, settings in their
 * bounds, complaints that are clean lines. */
#include "fuzz.h"

#include "config.h"
#include "keymap.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64], config[128], theme[128];

static void
forget_files(void)
{
	char path[128];

	unlink(config);
	unlink(theme);
	snprintf(path, sizeof path, "%s/lesart/themes", folder);
	rmdir(path);
	snprintf(path, sizeof path, "%s/lesart", folder);
	rmdir(path);
	rmdir(folder);
}

static void
make_files(void)
{
	char path[128];

	snprintf(folder, sizeof folder, "/tmp/lesart-fuzz-%d", (int)getpid());
	FUZZ_REQUIRE(!mkdir(folder, 0700));
	snprintf(path, sizeof path, "%s/lesart", folder);
	FUZZ_REQUIRE(!mkdir(path, 0700));
	snprintf(path, sizeof path, "%s/lesart/themes", folder);
	FUZZ_REQUIRE(!mkdir(path, 0700));
	snprintf(config, sizeof config, "%s/lesart/config.ini", folder);
	snprintf(theme, sizeof theme, "%s/lesart/themes/fuzz.ini", folder);
	setenv("XDG_CONFIG_HOME", folder, 1);
	atexit(forget_files);
}

static void
write_file(const char *path, const unsigned char *data, size_t size)
{
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	FUZZ_REQUIRE(file >= 0);
	FUZZ_REQUIRE(write(file, data, size) == (ssize_t)size);
	close(file);
}

static void
check_complaints(const struct complaints *complaints)
{
	FUZZ_REQUIRE(complaints->count <= COMPLAINTS_MAX + 1);
	for (uint32_t i = 0; i < complaints->count; i++)
		for (const char *at = complaints->at[i]; *at; at++)
			FUZZ_REQUIRE((unsigned char)*at >= ' ' && *at != 0x7f);
}

static void
check_settings(const struct settings *settings)
{
	FUZZ_REQUIRE(settings->text_width >= 20 && settings->text_width <= 200);
	FUZZ_REQUIRE(!settings->outline_width ||
		     (settings->outline_width >= 16 &&
			     settings->outline_width <= 60));
	FUZZ_REQUIRE(!settings->panel_width || (settings->panel_width >= 20 &&
						       settings->panel_width <= 80));
	FUZZ_REQUIRE(memchr(settings->theme, 0, sizeof settings->theme));
	FUZZ_REQUIRE(memchr(settings->panel, 0, sizeof settings->panel));
	FUZZ_REQUIRE(memchr(settings->language, 0, sizeof settings->language));
	FUZZ_REQUIRE(theme_name_is_good(settings->theme));
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct settings settings = settings_default();
	struct complaints complaints = {0}, about_theme = {0};
	struct keymap *keymap = keymap_new();
	struct theme look = *theme_terminal();

	if (!*folder)
		make_files();
	write_file(config, data, size);
	config_load(config, &settings, keymap, &complaints);
	check_settings(&settings);
	check_complaints(&complaints);
	write_file(theme, data, size);
	theme_load("fuzz", &look, &about_theme);
	check_complaints(&about_theme);
	for (int i = 0; i < ROLE_COUNT; i++)
		FUZZ_REQUIRE(look.styles[i].ink.kind <= COLOUR_RGB &&
			     look.styles[i].paper.kind <= COLOUR_RGB);
	complaints_free(&complaints);
	complaints_free(&about_theme);
	keymap_free(keymap);
	return 0;
}
