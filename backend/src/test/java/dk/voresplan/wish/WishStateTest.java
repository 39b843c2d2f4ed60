package dk.voresplan.wish;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsNoDatabase
class WishStateTest {
  @ParameterizedTest
  @CsvSource({
    "PRIVATE,   SHARE                                                CHANGE_WORDS COME_TRUE",
    "SHARED,    SHARE TAKE_BACK OPEN TAKE_OVER HAND_OVER COVER SAY SETTLE                      CHANGE_WORDS COME_TRUE",
    "SEEN,      SHARE TAKE_BACK OPEN TAKE_OVER HAND_OVER COVER SAY SETTLE                      CHANGE_WORDS COME_TRUE",
    "ANSWERED,  SHARE TAKE_BACK OPEN TAKE_OVER HAND_OVER COVER SAY SETTLE REOPEN               CHANGE_WORDS COME_TRUE",
    "SETTLED,   SHARE TAKE_BACK OPEN TAKE_OVER HAND_OVER COVER SAY SETTLE REOPEN               CHANGE_WORDS COME_TRUE",
    "CAME_TRUE, SHARE TAKE_BACK OPEN TAKE_OVER HAND_OVER COVER SAY REOPEN"
  })
  void onlyTheseCanBeDone(WishState state, String actions) {
    assertThat(
            Arrays.stream(WishAction.values())
                .filter(state::allows)
                .map(Enum::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(actions.replaceAll(" +", " "));
  }
}
