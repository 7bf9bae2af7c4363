using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Pieces;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Dossier.Papiers;

/// <summary>A paper of the tray, as it is listed.</summary>
public sealed record PapierListe(PapierAClasser Papier, PapierScelle Scelle);

/// <summary>
/// The papers to sort, for who may see them: those one put there oneself; a health professional, those of their team and those of no team.
/// An assistant never sees a paper someone else scanned. Each list and each paper looked at is traced first.
/// </summary>
public sealed class CorbeillePapiers(DossierDb db, QuiAgit qui, EcrituresDossier ecritures, CoffreDesFichiers coffre, TrousseauDossier trousseau)
{
    public static readonly Refus Reserve = new("papier.role", "Votre rôle ne classe pas les papiers.");
    public static readonly Refus Inconnu = new("papier.inconnu", "Ce papier n’est plus à classer\u00A0: quelqu’un s’en est occupé.");

    internal SerrurePiece Serrure => new(trousseau.CleDesPapiers, null);

    public async Task<Resultat<IReadOnlyList<PapierListe>>> ListerAsync(CancellationToken arret)
    {
        if (await QuiAsync(arret) is not { } acteur)
        {
            return Reserve;
        }
        return await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Consultation, null, Blocs.Aucun, "papiers"), async _ => Resultat.De<IReadOnlyList<PapierListe>>(
            [.. (await Visibles(acteur).AsNoTracking().OrderBy(p => p.DeposeLe).ThenBy(p => p.Id).ToListAsync(arret)).Select(Ouvrir)]), arret);
    }

    /// <summary>How many wait, for who may see them.</summary>
    public async Task<int> CompterAsync(CancellationToken arret) => await QuiAsync(arret) is { } acteur ? await Visibles(acteur).CountAsync(arret) : 0;

    public async Task<Resultat<PapierListe>> UnAsync(Id<PapierAClasser> id, CancellationToken arret)
    {
        if (await QuiAsync(arret) is not { } acteur)
        {
            return Reserve;
        }
        return await Visibles(acteur).AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret) is { } papier
            ? await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Consultation, null, Blocs.Aucun, "papier"), _ => Task.FromResult(Resultat.De(Ouvrir(papier))), arret)
            : Inconnu;
    }

    /// <summary>The oldest besides this one, so that a pile is sorted without going back to the list.</summary>
    public async Task<Id<PapierAClasser>?> SuivantAsync(Id<PapierAClasser> apres, CancellationToken arret) => await QuiAsync(arret) is { } acteur
        ? await Visibles(acteur).Where(p => p.Id != apres).OrderBy(p => p.DeposeLe).ThenBy(p => p.Id).Select(p => (Id<PapierAClasser>?)p.Id).FirstOrDefaultAsync(arret)
        : null;

    /// <summary>Its bytes, once the trail said so.</summary>
    public async Task<Resultat<FichierLu>> FichierAsync(Id<PapierAClasser> id, CancellationToken arret) =>
        (await UnAsync(id, arret)).Map(p => new FichierLu(p.Scelle.Fichier, p.Scelle.Nom, coffre.LireAsync(Serrure, p.Scelle.Fichier, arret)));

    internal async Task<Acteur?> QuiAsync(CancellationToken arret) =>
        await qui.LireAsync(arret) is { } acteur && Droits.Autorise(acteur.Role, Permission.PapiersClasser) ? acteur : null;

    /// <summary>Inside a write: followed by the context, so that what is done to it is written, and held, so that nobody else files it meanwhile.</summary>
    internal async Task<PapierAClasser?> AClasserAsync(Acteur acteur, Id<PapierAClasser> id, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM dossier.papier_a_classer WHERE id = {id.Valeur} FOR UPDATE", arret);
        }
        return await Visibles(acteur).FirstOrDefaultAsync(p => p.Id == id, arret);
    }

    internal PapierListe Ouvrir(PapierAClasser papier) => new(papier, PapierScelle.Ouvrir(trousseau.CleDesPapiers, papier));

    private IQueryable<PapierAClasser> Visibles(Acteur acteur)
    {
        var soigne = DroitsDossier.Plafond(acteur.Role) == Blocs.Tous;
        return db.Set<PapierAClasser>().Where(p => p.Etat == EtatPapier.AClasser
            && (p.CompteId == acteur.Compte || (soigne && (p.EquipeId == null || p.EquipeId == acteur.Equipe))));
    }
}
