/* lesart: the program. */
#include "reading.h"

#include <stdio.h>

int
main(int argc, char **argv)
{
	struct reading_options options = {0};
	struct reading *reading;
	enum status status;

	if (argc < 2)
		return 2;
	status = reading_open(argv[1], &options, &reading);
	if (status) {
		fprintf(stderr, "lesart: %s: %s\n", argv[1],
			status_sentence(status));
		return 1;
	}
	status = reading_finish(reading);
	fwrite(reading_article(reading)->text.at, 1,
		reading_article(reading)->text.len, stdout);
	reading_free(reading);
	return status ? 1 : 0;
}
