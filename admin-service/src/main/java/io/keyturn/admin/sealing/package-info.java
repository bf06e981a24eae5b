/**
 * Moves what is sealed to the newest key-encryption key. Begin with {@link
 * io.keyturn.admin.sealing.ResealingRunner}. Sealing itself is {@code common.sealing}'s.
 */
package io.keyturn.admin.sealing;
