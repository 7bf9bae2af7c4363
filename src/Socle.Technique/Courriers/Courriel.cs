using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Socle.Technique.Courriers;

/// <param name="Reference">Same for each try of one message: the Message-Id is made of it, so that a receiver sees a second copy for what it is.</param>
public sealed record Courriel(string Reference, string A, string Objet, string Texte, PieceJointe? Piece = null);

/// <param name="Genre">Of a text: « calendar » of « text/calendar ».</param>
public sealed record PieceJointe(string Nom, string Genre, string Contenu);

internal static class CompositionCourriel
{
    public static MimeMessage Composer(this Courriel courriel, MailboxAddress a, OptionsCourriel options)
    {
        var de = MailboxAddress.Parse(options.Expediteur);
        var message = new MimeMessage([de], [a], courriel.Objet.ReplaceLineEndings(" "), Corps(courriel))
        {
            MessageId = $"{courriel.Reference}@{de.Domain}",
        };
        // A machine wrote it: other machines must not answer.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static MimeEntity Corps(Courriel courriel)
    {
        var texte = new TextPart(TextFormat.Plain);
        texte.SetText(Encoding.UTF8, courriel.Texte.ReplaceLineEndings("\r\n"));
        return courriel.Piece is { } piece ? new Multipart("mixed") { texte, Joindre(piece) } : texte;
    }

    private static TextPart Joindre(PieceJointe piece)
    {
        var partie = new TextPart(piece.Genre) { FileName = piece.Nom, ContentTransferEncoding = ContentEncoding.Base64 };
        partie.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = piece.Nom };
        partie.SetText(Encoding.UTF8, piece.Contenu);
        return partie;
    }
}
