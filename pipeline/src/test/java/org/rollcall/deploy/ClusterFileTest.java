package org.rollcall.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.docs.Markdown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code cronjob.yaml} and {@code spark.yaml}, read strictly as the types that Kubernetes has for
 * them.
 */
class ClusterFileTest {

  /** The types keep what they do not know: here that is an error. */
  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .annotationIntrospector(
              new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated method) {
                  return false;
                }
              })
          .build();

  private static String file() throws IOException {
    return Files.readString(Markdown.PROJECT.resolve("deploy/cronjob.yaml"));
  }

  private static <T> T read(String yaml, int document, Class<T> type)
      throws JsonProcessingException {
    try (MappingIterator<JsonNode> documents =
        new YAMLMapper().readerFor(JsonNode.class).readValues(yaml)) {
      List<JsonNode> all = documents.readAll();
      return STRICT.readValue(all.get(document).toString(), type);
    }
  }

  @Test
  void everyKeyAndValueIsOneThatKubernetesHas() throws IOException {
    CronJob job = read(file(), 0, CronJob.class);
    assertThat(job.getSpec().getTimeZone()).isEqualTo("Etc/UTC");
    assertThat(read(file(), 1, NetworkPolicy.class).getSpec().getPolicyTypes())
        .containsExactly("Ingress", "Egress");
  }

  @Test
  void theLimitOfMemoryIsMoreThanTheJobIsToldToUse() throws IOException {
    PodSpec pod =
        read(file(), 0, CronJob.class).getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
    Container container = pod.getContainers().get(0);
    List<String> arguments = container.getArgs();
    String told = arguments.get(arguments.indexOf("--memory") + 1);
    assertThat(Quantity.getAmountInBytes(container.getResources().getLimits().get("memory")))
        .isGreaterThan(Quantity.getAmountInBytes(Quantity.parse(told.replace("GB", "G"))));
  }

  @Test
  void theJobOnSparkHasItsRightsItsServiceAndACommandThatRollcallKnows() throws IOException {
    String yaml = Files.readString(Markdown.PROJECT.resolve("deploy/spark.yaml"));
    String account = read(yaml, 0, ServiceAccount.class).getMetadata().getName();
    Role role = read(yaml, 1, Role.class);
    RoleBinding binding = read(yaml, 2, RoleBinding.class);
    assertThat(binding.getRoleRef().getName()).isEqualTo(role.getMetadata().getName());
    assertThat(binding.getSubjects().get(0).getName()).isEqualTo(account);
    Service service = read(yaml, 3, Service.class);
    PodTemplateSpec pod =
        read(yaml, 4, CronJob.class).getSpec().getJobTemplate().getSpec().getTemplate();
    assertThat(pod.getSpec().getServiceAccountName()).isEqualTo(account);
    assertThat(pod.getMetadata().getLabels()).containsAllEntriesOf(service.getSpec().getSelector());
    List<String> arguments = pod.getSpec().getContainers().get(0).getArgs();
    assertThat(arguments)
        .contains("spark.driver.host=" + service.getMetadata().getName())
        .contains("spark.driver.port=" + service.getSpec().getPorts().get(0).getPort())
        .contains(
            "spark.driver.blockManager.port=" + service.getSpec().getPorts().get(1).getPort());
    assertThat(arguments.subList(arguments.indexOf("run"), arguments.size()))
        .startsWith("run", "--engine", "spark");
  }

  @ParameterizedTest
  @CsvSource({
    "concurrencyPolicy: Forbid, concurencyPolicy: Forbid",
    "backoffLimit: 2, backoffLimit: two",
    "'values: [2, 3]', 'values: 2-3'",
    "readOnly: true, readonly: true",
    "'requests:', 'request:'"
  })
  void aMistakeInTheFileIsFound(String right, String wrong) throws IOException {
    assertThat(file()).contains(right);
    assertThatThrownBy(() -> read(file().replace(right, wrong), 0, CronJob.class))
        .isInstanceOf(JsonProcessingException.class);
  }
}
