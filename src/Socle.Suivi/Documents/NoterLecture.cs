using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;

namespace Socle.Suivi.Documents;

/// <summary>Keeps when someone of the employer first opened a document. The page has already found it in their perimeter.</summary>
public sealed class NoterLecture(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("document.lire", "Lecture d’un document par l’employeur");

    public async Task<Resultat<bool>> ExecuterAsync(Id<DocumentRemis> document, Id<Compte> compte, CancellationToken arret = default)
    {
        try
        {
            return await ecritures.Faire(Processus, null, async e =>
            {
                if (await db.Set<LectureDocument>().AnyAsync(l => l.DocumentId == document && l.CompteId == compte, arret))
                {
                    return false;
                }
                db.Add(new LectureDocument { Id = Id<LectureDocument>.Nouveau(), DocumentId = document, CompteId = compte, Par = e.Auteur.Nom, Le = e.Instant });
                return Resultat.De(true);
            }, arret);
        }
        catch (DbUpdateException echec) when (echec.EstDoublon("ix_lecture_document_document_id_compte_id"))
        {
            // Opened twice at the same instant: the other one is the first.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
