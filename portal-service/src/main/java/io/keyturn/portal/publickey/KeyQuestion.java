package io.keyturn.portal.publickey;

import io.keyturn.portal.publication.PublicKeys.Form;
import java.util.Optional;

/**
 * Which key is wanted, and how.
 *
 * @param kid nothing for the ACTIVE key, or for all where the form can hold several
 * @param consumer what the caller calls itself; null where it does not say
 */
record KeyQuestion(Optional<String> kid, Form form, boolean download, String consumer) {}
