package io.keyturn.admin.restart.kubernetes;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentConditionBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import io.keyturn.admin.restart.SimulatedPortal;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Queue;
import java.util.function.UnaryOperator;

/** A Kubernetes API that keeps what it is told, with one Deployment; and the faulty way to it. */
final class Cluster implements AutoCloseable {
  static final String NAMESPACE = "portals";
  private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

  final SimulatedPortal portal = new SimulatedPortal();
  final FaultyWay way;
  private final KubernetesMockServer server;
  private final KubernetesClient direct;
  private final KubernetesClient client;
  private volatile boolean allowed = true;
  private volatile String lastReview;

  Cluster() throws IOException {
    var scripted = new HashMap<ServerRequest, Queue<ServerResponse>>();
    server =
        new KubernetesMockServer(
            new Context(),
            new MockWebServer(),
            scripted,
            new KubernetesMixedDispatcher(scripted),
            false);
    server.init();
    server.expect().post().withPath(REVIEWS).andReply(201, this::review).always();
    direct = server.createClient();
    way = new FaultyWay(URI.create("http://localhost:" + server.getPort() + "/"));
    client = client(way.address());
  }

  KubernetesRestart restart() {
    return new KubernetesRestart(client, new DeploymentNames(NAMESPACE, "portal-{portal}"), portal);
  }

  /** Somebody deploys the portal. */
  void deploy(int replicas) {
    var deployment =
        new DeploymentBuilder()
            .withNewMetadata()
            .withName("portal-" + portal.id())
            .withNamespace(NAMESPACE)
            .withGeneration(1L)
            .endMetadata()
            .withNewSpec()
            .withReplicas(replicas)
            .withNewTemplate()
            .withNewMetadata()
            .addToAnnotations("checksum/config", "of others")
            .endMetadata()
            .endTemplate()
            .endSpec()
            .build();
    direct.resource(deployment).create();
  }

  Deployment deployment() {
    return resource().get();
  }

  /** Somebody else changes the Deployment. */
  void change(UnaryOperator<DeploymentBuilder> change) {
    resource().edit(found -> change.apply(new DeploymentBuilder(found)).build());
  }

  /** A tool makes the template again what it is written to be. */
  void putTemplateBack() {
    change(
        found ->
            found
                .editSpec()
                .editTemplate()
                .editMetadata()
                .removeFromAnnotations("keyturn.io/restart")
                .endMetadata()
                .endTemplate()
                .endSpec());
  }

  /** The controller reports. */
  void report(UnaryOperator<DeploymentBuilder> change) {
    resource().editStatus(found -> change.apply(new DeploymentBuilder(found)).build());
  }

  /** The controller gives the rollout up. */
  void reportStuck(String message) {
    var condition =
        new DeploymentConditionBuilder()
            .withType("Progressing")
            .withStatus("False")
            .withReason("ProgressDeadlineExceeded")
            .withMessage(message)
            .build();
    report(
        found ->
            found
                .editOrNewStatus()
                .withObservedGeneration(deployment().getMetadata().getGeneration())
                .withUpdatedReplicas(0)
                .withConditions(condition)
                .endStatus());
  }

  /** What the cluster's administrators have granted. */
  void allowPatching(boolean granted) {
    allowed = granted;
  }

  /** What Keyturn asked about its rights. */
  SelfSubjectAccessReview lastReview() {
    return Serialization.unmarshal(lastReview, SelfSubjectAccessReview.class);
  }

  private Object review(RecordedRequest request) {
    lastReview = request.getBody().readUtf8();
    return new SelfSubjectAccessReviewBuilder(lastReview())
        .withNewStatus()
        .withAllowed(allowed)
        .endStatus()
        .build();
  }

  private RollableScalableResource<Deployment> resource() {
    return direct.apps().deployments().inNamespace(NAMESPACE).withName("portal-" + portal.id());
  }

  /** One that gives up at once, so that a fault is seen as it is. */
  private static KubernetesClient client(String address) {
    var config =
        new ConfigBuilder()
            .withMasterUrl(address)
            .withNamespace(NAMESPACE)
            .withRequestRetryBackoffLimit(0)
            .withRequestTimeout(30_000)
            .build();
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  @Override
  public void close() {
    client.close();
    direct.close();
    way.close();
    server.destroy();
  }
}
