using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Affectations;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Etablissements;

/// <summary>
/// A place of work closes. People whose contract goes on must be somewhere: either a successor is named and they follow
/// with their dates, or their contracts are ended first.
/// </summary>
public sealed class FermerEtablissement(Ecritures ecritures, IContratsDesEtablissements contrats, TimeProvider temps)
{
    /// <param name="DernierJour">Last day of the establishment, included.</param>
    /// <param name="SuccesseurId">The establishment of the same company where people go.</param>
    public sealed record Demande(Id<Etablissement> EtablissementId, DateOnly? DernierJour, Id<Etablissement>? SuccesseurId);

    public Task<Resultat<Id<Etablissement>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.FermerEtablissement, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<Etablissement>().FirstOrDefaultAsync(t => t.Id == demande.EtablissementId, arret) is not { } ferme)
            {
                return Refuses.Etablissement();
            }
            var saisie = new Verification();
            var le = saisie.Date(demande.DernierJour, nameof(demande.DernierJour), "Le dernier jour");
            saisie.Exiger(ferme.FermeLe is null, "etablissement.ferme", $"Cet établissement est déjà fermé depuis le {ferme.FermeLe?.Courte()}.");
            saisie.Exiger(le >= ferme.OuvertLe || le == default, "etablissement.dates",
                $"Le dernier jour ne peut pas être avant l’ouverture ({ferme.OuvertLe.Courte()})\u00A0: corrigez la date.", nameof(demande.DernierJour));
            var successeur = await SuccesseurAsync(db, ferme, demande, saisie, arret);
            var refus = Refus.Reunir([saisie.Refus, Refuses.Future(le, temps.Aujourdhui(), nameof(demande.DernierJour))]);
            refus ??= await RestentAsync(ferme, successeur, le, arret);
            if (refus is not null)
            {
                return refus;
            }
            await FermerAsync(ecriture, ferme, successeur, le, arret);
            return Resultat.De(ferme.Id);
        }, arret);

    private static async Task<Etablissement?> SuccesseurAsync(SocleDb db, Etablissement ferme, Demande demande, Verification saisie, CancellationToken arret)
    {
        if (demande.SuccesseurId is not { } id)
        {
            return null;
        }
        var successeur = await db.Set<Etablissement>().FirstOrDefaultAsync(t => t.Id == id, arret);
        saisie.Exiger(successeur is { FermeLe: null } && successeur.EntrepriseId == ferme.EntrepriseId && successeur.Id != ferme.Id,
            "etablissement.successeur", "Choisissez un autre établissement ouvert de la même entreprise.", nameof(demande.SuccesseurId));
        return successeur;
    }

    private async Task<Refus?> RestentAsync(Etablissement ferme, Etablissement? successeur, DateOnly le, CancellationToken arret)
    {
        var restent = successeur is null ? await contrats.OuvertsApresAsync(ferme.Id, le, arret) : 0;
        return restent == 0
            ? null
            : new Refus("etablissement.contrats",
                $"{Refuses.Nombre(restent, "contrat court encore", "contrats courent encore")} après le {le.Courte()}\u00A0: indiquez l’établissement où vont ces salariés, ou mettez d’abord fin à leurs contrats.", nameof(Demande.SuccesseurId));
    }

    private async Task FermerAsync(Ecriture ecriture, Etablissement ferme, Etablissement? successeur, DateOnly le, CancellationToken arret)
    {
        var db = ecriture.Db;
        ferme.FermeLe = le;
        ferme.SuccesseurId = successeur?.Id;
        await AffectationsDatees.FinirAsync(db, [ferme.Id], le, arret);
        MandatsDeplaces.Finir(await MandatsDeplaces.OuvertsAsync(db, ferme.Id, le, arret), le);
        foreach (var contact in await db.Set<Contact>().Where(c => c.EtablissementId == ferme.Id).ToListAsync(arret))
        {
            contact.EtablissementId = successeur?.Id;
        }
        var suivis = successeur is null ? 0 : await contrats.DeplacerAsync(ecriture, ferme.Id, successeur.Id, le, arret);
        db.Raconter(ferme.EntrepriseId, GenreEvenementEntreprise.FermetureEtablissement, le,
            $"Fermeture de l’établissement «\u00A0{ferme.Nom}\u00A0» ({Journal.Lisible(ferme.Siret)}){Suite(successeur, suivis)}.", ferme.Id);
        ecriture.Emettre(new EtablissementsChanges(successeur is null ? [ferme.Id] : [ferme.Id, successeur.Id]));
    }

    private static string Suite(Etablissement? successeur, int suivis) => successeur is null
        ? ""
        : $"\u00A0; {Refuses.Nombre(suivis, "contrat passe", "contrats passent")} à «\u00A0{successeur.Nom}\u00A0», dates inchangées";
}
