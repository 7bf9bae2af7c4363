using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Dossier.Protocoles;

/// <summary>Writes drafts: a first version, a new one of a protocol in force, or a draft again. A draft asks nothing of anyone.</summary>
public sealed class EcrireProtocoleDeSuivi(DossierDb db, QuiAgit qui, EcrituresDossier ecritures)
{
    /// <param name="id">The draft; null for a new protocol.</param>
    /// <param name="edition">The one that was looked at.</param>
    public async Task<Resultat<Id<ProtocoleDeSuivi>>> ExecuterAsync(Id<ProtocoleDeSuivi>? id, int edition, SaisieDeProtocole saisie, CancellationToken arret = default)
    {
        if (await qui.EcritDesProtocolesAsync(arret) is not { } medecin)
        {
            return RefusProtocole.MedecinSeul;
        }
        return await ecritures.Faire(medecin, new FaitTrace(ActionDossier.Protocole, null, Blocs.Aucun, "brouillon"), e => id is { } connu
            ? ModifierAsync(e, connu, edition, saisie, arret)
            : Task.FromResult(saisie.Lire([]).Map(contenu => Ajouter(e, null, 1, saisie.Titre!.Trim(), contenu))), arret);
    }

    /// <summary>A draft that says what the last published version says.</summary>
    public async Task<Resultat<Id<ProtocoleDeSuivi>>> NouvelleVersionAsync(Id<ProtocoleDeSuivi> de, CancellationToken arret = default)
    {
        if (await qui.EcritDesProtocolesAsync(arret) is not { } medecin)
        {
            return RefusProtocole.MedecinSeul;
        }
        return await ecritures.Faire<Id<ProtocoleDeSuivi>>(medecin, new FaitTrace(ActionDossier.Protocole, null, Blocs.Aucun, "brouillon"), async e =>
        {
            var versions = await FamilleAsync(db, de, arret);
            if (versions.Count == 0)
            {
                return RefusProtocole.Inconnu;
            }
            var derniere = versions.MaxBy(v => v.Version)!;
            return derniere.PublieLe is null
                ? RefusProtocole.DejaUnBrouillon
                : Ajouter(e, derniere.FamilleId, derniere.Version + 1, derniere.Titre, ContenuProtocole.Lire(derniere.Contenu));
        }, arret);
    }

    /// <summary>Throws a draft away: it never asked anything of anyone.</summary>
    public async Task<Resultat<bool>> SupprimerAsync(Id<ProtocoleDeSuivi> id, CancellationToken arret = default)
    {
        if (await qui.EcritDesProtocolesAsync(arret) is not { } medecin)
        {
            return RefusProtocole.MedecinSeul;
        }
        return await ecritures.Faire<bool>(medecin, new FaitTrace(ActionDossier.Protocole, null, Blocs.Aucun, "suppression"), async _ =>
        {
            if (!(await BrouillonAsync(db, id, arret)).Reussit(out var brouillon, out var refus))
            {
                return refus;
            }
            db.Remove(brouillon);
            return true;
        }, arret);
    }

    internal static async Task<Resultat<ProtocoleDeSuivi>> BrouillonAsync(DossierDb db, Id<ProtocoleDeSuivi> id, CancellationToken arret) =>
        await db.Set<ProtocoleDeSuivi>().FirstOrDefaultAsync(p => p.Id == id, arret) is not { } ligne ? RefusProtocole.Inconnu
        : ligne.PublieLe is not null ? RefusProtocole.Publie
        : ligne;

    internal static async Task<List<ProtocoleDeSuivi>> FamilleAsync(DossierDb db, Id<ProtocoleDeSuivi> version, CancellationToken arret)
    {
        var famille = await db.Set<ProtocoleDeSuivi>().Where(p => p.Id == version).Select(p => (Id<ProtocoleDeSuivi>?)p.FamilleId).FirstOrDefaultAsync(arret);
        return famille is null ? [] : await db.Set<ProtocoleDeSuivi>().Where(p => p.FamilleId == famille).ToListAsync(arret);
    }

    private async Task<Resultat<Id<ProtocoleDeSuivi>>> ModifierAsync(EcritureDossier ecriture, Id<ProtocoleDeSuivi> id, int edition, SaisieDeProtocole saisie, CancellationToken arret)
    {
        if (!(await BrouillonAsync(db, id, arret)).Reussit(out var brouillon, out var refus))
        {
            return refus;
        }
        if (brouillon.Edition != edition)
        {
            return RefusProtocole.Change;
        }
        var connus = (await FamilleAsync(db, id, arret)).SelectMany(v => Codes(ContenuProtocole.Lire(v.Contenu))).ToHashSet();
        if (!saisie.Lire(connus).Reussit(out var contenu, out var faute))
        {
            return faute;
        }
        (brouillon.Titre, brouillon.Contenu, brouillon.Edition) = (saisie.Titre!.Trim(), contenu.EnJson(), edition + 1);
        (brouillon.EcritPar, brouillon.EcritLe) = (ecriture.Auteur.Nom, ecriture.Instant);
        return id;
    }

    private static IEnumerable<string> Codes(ContenuProtocole contenu) => contenu.Questions.Select(q => q.Code).Concat(contenu.Conseils.Select(c => c.Code));

    private Id<ProtocoleDeSuivi> Ajouter(EcritureDossier ecriture, Id<ProtocoleDeSuivi>? famille, int version, string titre, ContenuProtocole contenu)
    {
        var id = Id<ProtocoleDeSuivi>.Nouveau();
        db.Add(new ProtocoleDeSuivi
        {
            Id = id,
            FamilleId = famille ?? id,
            Version = version,
            Titre = titre,
            Contenu = contenu.EnJson(),
            Edition = 1,
            EcritPar = ecriture.Auteur.Nom,
            EcritLe = ecriture.Instant,
        });
        return id;
    }
}

internal static class QuiEcrit
{
    /// <summary>A doctor whose role may; null for anyone else.</summary>
    public static async Task<Acteur?> EcritDesProtocolesAsync(this QuiAgit qui, CancellationToken arret) =>
        await qui.LireAsync(arret) is { } acteur && Droits.Autorise(acteur.Role, Permission.ProtocolesEcrire) ? acteur : null;
}
