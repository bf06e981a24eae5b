/**
 * What the manifests must be like. Each {@link io.keyturn.deploy.policy.Policy} tells what is
 * against it; {@code PolicyTest} asks it about every overlay, {@code CounterExampleTest} about
 * damaged ones. Reading the manifests belongs to {@code manifest}.
 */
package io.keyturn.deploy.policy;
