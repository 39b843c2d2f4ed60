package dk.voresplan.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@NeedsNoDatabase
class PageRequestTest {
  private static final int ROWS = 1_050;

  private final List<UUID> rows =
      IntStream.range(0, ROWS).mapToObj(row -> new UUID(0, row)).toList();
  private final List<PageRequest> read = new ArrayList<>();

  @Test
  void allRowsAreReadPageByPage() {
    assertThat(PageRequest.all(Optional.empty(), Function.identity(), this::page).toList())
        .isEqualTo(rows);
    assertThat(read).hasSize(6).allMatch(page -> page.size() == PageRequest.MOST);
  }

  @Test
  void noMoreIsReadThanIsAskedFor() {
    var all = PageRequest.all(Optional.empty(), Function.identity(), this::page);
    assertThat(all.limit(250)).hasSize(250);
    assertThat(read).as("two pages hold them").hasSize(2);
  }

  @Test
  void aPageOfWhatIsWantedGoesOnAfterItsLastRow() {
    var first = new PageRequest(3, Optional.empty()).of(this::isWanted, id -> id, this::page);
    assertThat(first).extracting(UUID::getLeastSignificantBits).containsExactly(0L, 400L, 800L);
    var next =
        new PageRequest(3, Optional.of(rows.get(400))).of(this::isWanted, id -> id, this::page);
    assertThat(next).extracting(UUID::getLeastSignificantBits).containsExactly(800L);
  }

  private boolean isWanted(UUID id) {
    return id.getLeastSignificantBits() % 400 == 0;
  }

  private List<UUID> page(PageRequest page) {
    read.add(page);
    int from = page.after().map(last -> (int) last.getLeastSignificantBits() + 1).orElse(0);
    return rows.subList(from, Math.min(ROWS, from + page.size()));
  }
}
