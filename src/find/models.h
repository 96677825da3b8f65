/*
 * The models of the tagger of names: files of a folder, opened when an
 * article of their language needs one, and shared by all readings of the
 * program. Whoever runs the passes says where the folder is.
 *
 * Must not know: where programs keep their files.
 */
#ifndef LESART_FIND_MODELS_H
#define LESART_FIND_MODELS_H

#include "base/language.h"
#include "base/status.h"

struct models;
struct tagger_model;

/* Models of a folder, "names-de.model" and so on. Nothing is opened yet;
 * never NULL. */
struct models *models_new(const char *folder);

/* Closes all; no reading may use them any more. NULL is none. */
void models_free(struct models *models);

/* Nothing is left to find for now: the memory of the models is given back,
 * and their files are opened again when one is needed. NULL is none. */
void models_rest(struct models *models);

/*
 * The model of a language, good until models_rest or models_free. NULL where there is
 * none for it (STATUS_OK in *status) or its file cannot be used (*status
 * says why).
 */
const struct tagger_model *models_of(struct models *models,
	enum language language, enum status *status);

#endif
