/**
 * What admin-service's settings must be like, among each other, before it starts. Begin with {@link
 * io.keyturn.admin.startup.Thresholds}. What a single feature can see by itself it checks itself.
 */
package io.keyturn.admin.startup;
