using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Socle.Technique.Courriers;

/// <summary>A connection that remembers how far the message it is saying went: before its receiver was accepted, it is surely not taken.</summary>
internal sealed class ClientSmtp : SmtpClient
{
    public bool DestinataireAccepte { get; private set; }

    public Task<string> EnvoyerAsync(MimeMessage message, MailboxAddress de, MailboxAddress a, CancellationToken arret)
    {
        DestinataireAccepte = false;
        return SendAsync(message, de, [a], arret);
    }

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        DestinataireAccepte = true;
        base.OnRecipientAccepted(message, mailbox, response);
    }

    /// <summary>Servers that know delivery reports give it back in them.</summary>
    protected override string GetEnvelopeId(MimeMessage message) => message.MessageId!.Split('@')[0];

    protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(MimeMessage message, MailboxAddress mailbox) => DeliveryStatusNotification.Failure;
}
