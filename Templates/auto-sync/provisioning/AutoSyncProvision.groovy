import com.stackstate.stackpack.ProvisioningContext
import com.stackstate.stackpack.ProvisioningIO
import com.stackstate.stackpack.ProvisioningScript
import com.stackstate.stackpack.Version

/** Imports what all instances share, then the synchronization of this one. */
class AutoSyncProvision extends ProvisioningScript {

  AutoSyncProvision(ProvisioningContext context) {
    super(context)
  }

  @Override
  ProvisioningIO<scala.Unit> install(Map<String, Object> config) {
    def arguments = [
      'topicName': topicName(config),
      'instanceId': context().instance().id(),
      'sourceType': config.source_type,
      'sourceUrl': config.source_url
    ]
    return context().stackPack().importSnapshot("templates/shared.stj", [:]) >>
      context().instance().importSnapshot("templates/instance.stj", arguments)
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
    return context().sts().createTopologyTopicName(config.source_type, config.source_url)
  }
}
