using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Documents;

/// <summary>
/// A document was signed. It comes out of the base of the files: nothing medical in it, its pages are sealed.
/// </summary>
/// <param name="Etablissement">Absent when the worker alone receives it: no employer's copy then.</param>
/// <param name="Remplace">The document it takes the place of.</param>
public sealed record DocumentSigne(
    long Id, string Numero, ModeleDocument Modele, DateOnly Jour, DateTime SigneLe, string Signataire, bool EnPdf, string Empreinte, string CodeEmpreinte,
    Id<Travailleur> Travailleur, Id<Etablissement>? Etablissement, byte[]? CopieEmployeur, byte[] CopieTravailleur, long? Remplace);

/// <summary>Puts the copies where each may be read, and what anyone checks a document with. May come twice.</summary>
internal sealed class RecevoirDocument(SocleDb db, Ecritures ecritures) : IDestinataire<DocumentSigne>
{
    private static readonly Processus Processus = new("document.remettre", "Remise d’un document signé");

    public async Task RecevoirAsync(DocumentSigne message, CancellationToken arret)
    {
        if (await db.Set<EmpreinteDocument>().AnyAsync(e => e.Id == new Id<EmpreinteDocument>(message.Id), arret))
        {
            return;
        }
        var etablissement = message.Etablissement is { } id ? await db.Set<Etablissement>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret) : null;
        await ecritures.Faire(Processus, null, async e =>
        {
            db.Add(Empreinte(message));
            db.Add(PourLeTravailleur(message));
            if (etablissement is not null && message.CopieEmployeur is { } copie)
            {
                db.Add(PourLEmployeur(message, etablissement, copie));
            }
            await RemplacerAsync(message, arret);
            // Its number alone: for whom is in the table, for who may read it.
            e.Tracer(ActionAudit.Fait, "document_remis", message.Id);
            return Resultat.De(true);
        }, arret);
    }

    private async Task RemplacerAsync(DocumentSigne message, CancellationToken arret)
    {
        if (message.Remplace is not { } ancien)
        {
            return;
        }
        if (await db.Set<EmpreinteDocument>().FirstOrDefaultAsync(e => e.Id == new Id<EmpreinteDocument>(ancien), arret) is { } empreinte)
        {
            empreinte.RemplacePar = message.Numero;
        }
        if (await db.Set<DocumentRemis>().FirstOrDefaultAsync(d => d.Id == new Id<DocumentRemis>(ancien), arret) is { } remis)
        {
            remis.RemplacePar = message.Numero;
        }
    }

    private static EmpreinteDocument Empreinte(DocumentSigne m) => new()
    {
        Id = new(m.Id),
        CodeEmpreinte = m.CodeEmpreinte,
        Empreinte = m.Empreinte,
        Numero = m.Numero,
        Modele = m.Modele,
        Jour = m.Jour,
        SigneLe = m.SigneLe,
    };

    private static CopieTravailleur PourLeTravailleur(DocumentSigne m) => new()
    {
        Id = new(m.Id),
        TravailleurId = m.Travailleur,
        Numero = m.Numero,
        SigneLe = m.SigneLe,
        EnPdf = m.EnPdf,
        Contenu = m.CopieTravailleur,
    };

    private static DocumentRemis PourLEmployeur(DocumentSigne m, Etablissement lieu, byte[] copie) => new()
    {
        Id = new(m.Id),
        Numero = m.Numero,
        Modele = m.Modele,
        TravailleurId = m.Travailleur,
        EntrepriseId = lieu.EntrepriseId,
        EtablissementId = lieu.Id,
        Jour = m.Jour,
        SigneLe = m.SigneLe,
        Signataire = m.Signataire,
        EnPdf = m.EnPdf,
        Contenu = copie,
    };
}
