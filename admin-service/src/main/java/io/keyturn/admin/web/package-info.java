/**
 * What the REST resources of all features share: paging, validation of addresses.
 *
 * <p>Nothing that belongs to one feature alone.
 */
package io.keyturn.admin.web;
