package dk.voresplan.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxAddressTest {
  @Test
  void theListFollowsItsAddressAndIgnoresUnknownParts() {
    for (var address : List.of("indbakke?vis=teamets&kun=nye&antal=100", "indbakke")) {
      assertThat(address(address).path()).isEqualTo(address);
    }
    assertThat(address("indbakke?vis=x&kun=x&antal=-1").path()).isEqualTo("indbakke");
    assertThat(address("indbakke?antal=999").query("").most()).isEqualTo(200);
  }

  private static InboxAddress address(String address) {
    return InboxAddress.of(new Location(address).getQueryParameters());
  }
}
