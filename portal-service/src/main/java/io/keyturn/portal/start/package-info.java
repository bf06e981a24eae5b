/**
 * From the start of the process to the first published key, and whether it has come that far.
 *
 * <p>Enter at {@link io.keyturn.portal.start.Start}. What happens later belongs to the features.
 */
package io.keyturn.portal.start;
