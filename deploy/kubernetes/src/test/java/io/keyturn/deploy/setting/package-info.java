/**
 * Which settings the services have, read from their code. Enter at {@link
 * io.keyturn.deploy.setting.Program}; what they should be set to belongs to {@code policy}.
 */
package io.keyturn.deploy.setting;
