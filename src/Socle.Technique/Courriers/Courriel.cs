using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Socle.Technique.Courriers;

/// <param name="Reference">Same for each try of one message: the Message-Id is made of it, so that a receiver sees a second copy for what it is.</param>
public sealed record Courriel(string Reference, string A, string Objet, string Texte, PieceJointe? Piece = null);

public sealed record PieceJointe(string Nom, string Genre, string Contenu);

internal static class CompositionCourriel
{
    public static MailMessage Composer(this Courriel courriel, OptionsCourriel options)
    {
        var message = new MailMessage(options.Expediteur, courriel.A)
        {
            Subject = courriel.Objet.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            Body = courriel.Texte,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        if (options.Enveloppe is { } enveloppe)
        {
            message.Sender = new(enveloppe);
        }
        message.Headers.Add("Message-ID", MessageId(courriel.Reference, options));
        // A machine wrote it: other machines must not answer.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (courriel.Piece is { } piece)
        {
            message.Attachments.Add(Attachment.CreateAttachmentFromString(piece.Contenu, new ContentType(piece.Genre) { Name = piece.Nom, CharSet = "utf-8" }));
        }
        return message;
    }

    private static string MessageId(string reference, OptionsCourriel options) => $"<{reference}@{new MailAddress(options.Expediteur).Host}>";
}
