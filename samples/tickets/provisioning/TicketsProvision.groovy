import com.stackstate.stackpack.ProvisioningContext
import com.stackstate.stackpack.ProvisioningIO
import com.stackstate.stackpack.ProvisioningScript
import com.stackstate.stackpack.Version

class TicketsProvision extends ProvisioningScript {

  TicketsProvision(ProvisioningContext context) {
    super(context)
  }

  @Override
  ProvisioningIO<scala.Unit> install(Map<String, Object> config) {
    def arguments = ['topicName': topicName(config), 'instanceId': context().instance().id()]
    arguments.putAll(config)
    return context().stackPack().importSnapshot("templates/shared.sty", [:]) >>
      context().instance().importSnapshot("templates/desk.stj", arguments)
  }

  @Override
  ProvisioningIO<scala.Unit> upgrade(Map<String, Object> config, Version current) {
    return install(config)
  }

  @Override
  void waitingForData(Map<String, Object> config) {
    context().sts().onDataReceived(topicName(config), {
      context().sts().provisioningComplete()
    })
  }

  private def topicName(Map<String, Object> config) {
    return context().sts().createTopologyTopicName("tickets", config.desk_name)
  }
}
