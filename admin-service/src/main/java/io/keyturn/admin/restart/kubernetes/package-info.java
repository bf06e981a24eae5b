/**
 * Restart by a rollout of the portal's Deployment.
 *
 * <p>Enter at {@link io.keyturn.admin.restart.kubernetes.KubernetesRestart}. Images, replicas and
 * every other field of the Deployment belong to whoever deploys.
 */
package io.keyturn.admin.restart.kubernetes;
