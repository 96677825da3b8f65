/* Opening models when they are needed; what cannot be used is tried once. */
#include "find/models.h"
#include "base/memory.h"
#include "find/tagger_model.h"

#include <stdio.h>
#include <stdlib.h>

struct opened {
	struct tagger_model model;
	enum status status;
	bool tried;
};

struct models {
	char *folder;
	struct opened opened[LANGUAGE_COUNT];
};

struct models *
models_new(const char *folder)
{
	struct models *models = memory_zeroed(1, sizeof *models);

	models->folder = memory_string(folder);
	return models;
}

void
models_free(struct models *models)
{
	if (!models)
		return;
	for (int i = 0; i < LANGUAGE_COUNT; i++)
		tagger_model_close(&models->opened[i].model);
	free(models->folder);
	free(models);
}

void
models_rest(struct models *models)
{
	for (int i = 0; models && i < LANGUAGE_COUNT; i++) {
		struct opened *opened = &models->opened[i];

		if (!opened->tried || opened->status)
			continue;
		tagger_model_close(&opened->model);
		opened->tried = false;
	}
}

static void
open_model(struct models *models, enum language language)
{
	struct opened *opened = &models->opened[language];
	char path[4096];
	int len = snprintf(path, sizeof path, "%s/names-%s.model",
		models->folder, language_code(language));

	opened->tried = true;
	opened->status = STATUS_NOT_FOUND;
	if (len > 0 && (size_t)len < sizeof path)
		opened->status = tagger_model_open(path, &opened->model);
	if (!opened->status && strcmp(opened->model.header->language,
				       language_code(language))) {
		tagger_model_close(&opened->model);
		opened->status = STATUS_MALFORMED;
	}
}

const struct tagger_model *
models_of(struct models *models, enum language language, enum status *status)
{
	struct opened *opened;

	*status = STATUS_OK;
	if (!models || !language_code(language))
		return NULL;
	opened = &models->opened[language];
	if (!opened->tried)
		open_model(models, language);
	*status = opened->status;
	return *status ? NULL : &opened->model;
}
