/**
 * Activity: who did what, and whether the record of it is whole.
 *
 * <p>Enter at {@link io.keyturn.admin.center.activity.ActivityPage}.
 */
package io.keyturn.admin.center.activity;
