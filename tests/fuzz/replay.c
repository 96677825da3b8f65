/* Without libFuzzer: the files of the corpus through a fuzzer, one test a
 * file. With arguments only those files, to look at a finding. */
#include "fuzz.h"

#include "base/memory.h"

#include <dirent.h>
#include <errno.h>

enum { FILE_MAX = 1 << 20 };

/* Behind "fuzz_" in the name of the program. */
static const char *
fuzzer_name(void)
{
	const char *name = strrchr(program_invocation_short_name, '_');

	return name ? name + 1 : program_invocation_short_name;
}

static bool
replay_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *room = memory_new(FILE_MAX), *bytes;
	size_t len = file ? fread(room, 1, FILE_MAX, file) : 0;

	if (file)
		fclose(file);
	/* As large as the input, so that a read behind its end is found. */
	bytes = memory_new(len + !len);
	memcpy(bytes, room, len);
	free(room);
	fprintf(stderr, "# %s\n", path);
	LLVMFuzzerTestOneInput((const unsigned char *)bytes, len);
	free(bytes);
	return file != NULL;
}

int
main(int argc, char **argv)
{
	const char *source = getenv("srcdir");
	char folder[2048], path[4096];
	struct dirent **entries;
	int count, tests = 0;

	for (int i = 1; i < argc; i++)
		if (!replay_file(argv[i]))
			return 1;
	if (argc > 1)
		return 0;
	snprintf(folder, sizeof folder, "%s/tests/fuzz/corpus/%s",
		source ? source : ".", fuzzer_name());
	count = scandir(folder, &entries, NULL, alphasort);
	for (int i = 0; i < count; i++) {
		snprintf(path, sizeof path, "%s/%s", folder,
			entries[i]->d_name);
		if (entries[i]->d_name[0] != '.' && replay_file(path))
			printf("ok %d - %s %s\n", ++tests,
				fuzzer_name(), entries[i]->d_name);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	printf("1..%d\n", tests);
	return tests ? 0 : 1;
}
