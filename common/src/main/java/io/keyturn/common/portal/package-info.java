/**
 * Portals and the environments they belong to: framework-free facts.
 *
 * <p>Enter at {@link io.keyturn.common.portal.Portal}. Keys, tables and HTTP do not belong here.
 */
package io.keyturn.common.portal;
