using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;

namespace Socle.Suivi.EspaceSalarie.Remis;

/// <summary>That a worker opened a document handed to them, and when: the proof that it was received.</summary>
public sealed class LectureCopie
{
    public required Id<LectureCopie> Id { get; init; }

    public required Id<CopieTravailleur> CopieId { get; init; }

    public required Id<Compte> CompteId { get; init; }

    /// <summary>Instant, UTC: the first time.</summary>
    public required DateTime Le { get; init; }
}

/// <summary>Keeps when the worker first opened a document. The page has already found it to be theirs.</summary>
public sealed class NoterLectureCopie(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("document.lire-salarie", "Lecture d’un document par le salarié");

    public async Task<Resultat<bool>> ExecuterAsync(Id<CopieTravailleur> copie, Id<Compte> compte, CancellationToken arret = default)
    {
        try
        {
            return await ecritures.Faire(Processus, null, async e =>
            {
                if (await db.Set<LectureCopie>().AnyAsync(l => l.CopieId == copie && l.CompteId == compte, arret))
                {
                    return false;
                }
                db.Add(new LectureCopie { Id = Id<LectureCopie>.Nouveau(), CopieId = copie, CompteId = compte, Le = e.Instant });
                return Resultat.De(true);
            }, arret);
        }
        catch (DbUpdateException echec) when (echec.EstDoublon("ix_lecture_copie_copie_id_compte_id"))
        {
            // Opened twice at the same instant: the other one is the first.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
