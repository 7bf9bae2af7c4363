using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Depots;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Dossiers;

/// <summary>
/// Lets someone into the file of a worker, or says why not. The trace is committed first: what is returned may then be read.
/// A file that does not exist yet is opened by the first health professional who comes to it.
/// </summary>
public sealed class OuvrirDossier(
    DossierDb db, SocleDb socle, QuiAgit qui, FaitsDuDossier faits, ClesDossiers cles, EcrituresDossier ecritures, RecevoirDepots depots)
{
    public static readonly Refus Inconnu = new("dossier.travailleur", "Cette personne n’existe pas dans ce service.");
    public static readonly Refus Anonyme = new("dossier.anonyme", "Connectez-vous avec votre compte\u00A0: un dossier ne s’ouvre qu’à une personne connue.");
    public static readonly Refus PasEncore = new("dossier.vide", "Cette personne n’a pas encore de dossier\u00A0: un professionnel de santé l’ouvrira à sa première visite.");

    private sealed record Entree(Acteur Acteur, Personne Personne, Dmst? Dossier, Acces.Acces Acces, Lien Lien);

    /// <param name="pour">Why it is opened, as the trail will say it.</param>
    /// <param name="voulus">The blocks about to be read; those not allowed are left out of them.</param>
    public async Task<Resultat<DossierOuvert>> ExecuterAsync(
        Id<Travailleur> travailleur, ActionDossier pour = ActionDossier.Consultation, Blocs voulus = Blocs.Tous, CancellationToken arret = default)
    {
        if (!(await DeciderAsync(travailleur, DeciderAcces.Decider, arret)).Reussit(out var entree, out var refus))
        {
            return refus;
        }
        if (entree.Dossier is { } dossier)
        {
            return await RelireAsync(entree, dossier, new FaitTrace(pour, dossier.Id, entree.Acces.Lisibles & voulus), arret);
        }
        var cree = await CreerAsync(entree, arret);
        // Decided again: what the worker sent before they had a file may close it, and someone else may have opened it in between.
        if (!(await DeciderAsync(travailleur, DeciderAcces.Decider, arret)).Reussit(out var ensuite, out refus))
        {
            return refus;
        }
        return cree.EstSucces ? cree : await RelireAsync(ensuite, ensuite.Dossier!, new FaitTrace(pour, ensuite.Dossier!.Id, ensuite.Acces.Lisibles & voulus), arret);
    }

    /// <summary>To write in a file that exists, without reading: the write that follows carries the trace, and nothing is shown before it.</summary>
    internal Task<Resultat<DossierOuvert>> PourEcrireAsync(Id<Travailleur> travailleur, CancellationToken arret) => SansLireAsync(travailleur, DeciderAcces.Decider, arret);

    /// <summary>To file a paper, by who may not read the file.</summary>
    internal Task<Resultat<DossierOuvert>> PourClasserAsync(Id<Travailleur> travailleur, CancellationToken arret) => SansLireAsync(travailleur, DeciderAcces.DeciderClassement, arret);

    private async Task<Resultat<DossierOuvert>> SansLireAsync(Id<Travailleur> travailleur, Func<FaitsDAcces, Resultat<Acces.Acces>> regle, CancellationToken arret)
    {
        if (!(await DeciderAsync(travailleur, regle, arret)).Reussit(out var entree, out var refus))
        {
            return refus;
        }
        if (entree.Dossier is not { } dossier)
        {
            return PasEncore;
        }
        return (await cles.LireAsync(dossier.Id, arret)).Reussit(out var cle, out var sansCle)
            ? Ouvert(entree, dossier, cle)
            : await RefuserAsync(entree.Acteur, dossier.Id, sansCle, arret);
    }

    private async Task<Resultat<Entree>> DeciderAsync(Id<Travailleur> travailleur, Func<FaitsDAcces, Resultat<Acces.Acces>> regle, CancellationToken arret)
    {
        if (await qui.LireAsync(arret) is not { } acteur)
        {
            return Anonyme;
        }
        var personne = await Fusions.LireAsync(socle, travailleur, arret);
        if (personne is null)
        {
            return Inconnu;
        }
        var dossier = await Fusions.DossierAsync(db, personne, arret);
        if (dossier is { Etat: EtatDossier.Ouvert })
        {
            await depots.FaireAsync(personne, dossier, arret);
        }
        var connus = await faits.LireAsync(acteur, personne, dossier?.Id, arret);
        if (!regle(connus).Reussit(out var acces, out var refus))
        {
            return await RefuserAsync(acteur, dossier?.Id, refus, arret);
        }
        return dossier is null && acces.Modifiables != Blocs.Tous ? PasEncore : new Entree(acteur, personne, dossier, acces, connus.Lien);
    }

    private async Task<Resultat<DossierOuvert>> CreerAsync(Entree entree, CancellationToken arret)
    {
        var id = Id<Dmst>.Nouveau();
        return await ecritures.Faire<DossierOuvert>(entree.Acteur, new FaitTrace(ActionDossier.Creation, id, entree.Acces.Lisibles), async ecriture =>
        {
            await ecriture.SeulAsync(arret);
            if (await Fusions.DossierAsync(db, entree.Personne, arret) is not null)
            {
                return VerserDossier.Existe;
            }
            var dossier = new Dmst { Id = id, TravailleurId = entree.Personne.Retenu, OuvertLe = ecriture.Instant, Etat = EtatDossier.Ouvert };
            db.Add(dossier);
            return Ouvert(entree, dossier, cles.Creer(ecriture, id));
        }, arret);
    }

    private async Task<Resultat<DossierOuvert>> RelireAsync(Entree entree, Dmst dossier, FaitTrace fait, CancellationToken arret)
    {
        if (!(await cles.LireAsync(dossier.Id, arret)).Reussit(out var cle, out var refus))
        {
            return await RefuserAsync(entree.Acteur, dossier.Id, refus, arret);
        }
        return await ecritures.Faire<DossierOuvert>(entree.Acteur, fait, _ => Task.FromResult(Resultat.De(Ouvert(entree, dossier, cle))), arret);
    }

    private static DossierOuvert Ouvert(Entree entree, Dmst dossier, byte[] cle) => new(dossier, entree.Personne.Retenu, entree.Acteur, entree.Acces, entree.Lien, cle);

    private async Task<Refus> RefuserAsync(Acteur acteur, Id<Dmst>? dossier, Refus refus, CancellationToken arret)
    {
        await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Refus, dossier, Blocs.Aucun, refus.Code), _ => Task.FromResult(Resultat.De(true)), arret);
        return refus;
    }
}
