package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import io.micronaut.http.HttpRequest;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Goal;
import org.junit.jupiter.api.Test;

@NeedsNoDatabase
class SearchAnswerTest {
  private static final int FOUND = 2_000;
  private static final int COUNT = 10;

  private final List<WeakReference<byte[]>> contents = new ArrayList<>();
  private long inMemory;

  @Test
  void onlyAPageOfWhatIsFoundIsInMemory() {
    var parameters =
        SearchParameters.ofSearch(
            HttpRequest.GET("/fhir/Goal"),
            Map.of("_count", List.of(Integer.toString(COUNT)), "patient", List.of("maja")));
    var bundle =
        new SearchAnswer("https://a.test/fhir", "/Goal", parameters)
            .of(IntStream.range(0, FOUND).mapToObj(this::resource), false);
    assertThat(bundle.getTotal()).isEqualTo(FOUND);
    assertThat(bundle.getEntry())
        .extracting(entry -> entry.getResource().getIdPart())
        .containsExactlyElementsOf(IntStream.range(0, COUNT).mapToObj(this::id).toList());
    assertThat(bundle.getLink("next").getUrl()).contains(id(COUNT - 1));
    assertThat(inMemory).as("contents that were in memory at the end").isLessThan(3L * COUNT);
  }

  private String id(int number) {
    return "%06d".formatted(number);
  }

  private WrittenResource resource(int number) {
    var content = new byte[1_000];
    contents.add(new WeakReference<>(content));
    if (number == FOUND - 1) {
      System.gc();
      inMemory = contents.stream().map(WeakReference::get).filter(Objects::nonNull).count();
    }
    return new WrittenResource(
        ExportedType.GOAL,
        id(number),
        Optional.empty(),
        () -> {
          var goal = new Goal();
          goal.setId(id(number));
          goal.addNote().setText(Integer.toString(content.length));
          return goal;
        },
        Optional.empty());
  }
}
