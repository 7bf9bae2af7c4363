using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Etablissements;

/// <summary>
/// The number of an establishment changes. Same place: the file goes on with its new number, the old one is still found.
/// Another place: a new establishment opens, people go there with their dates, the old one closes and leads to it.
/// </summary>
public sealed class ChangerSiret(Ecritures ecritures, IContratsDesEtablissements contrats, TimeProvider temps)
{
    public const string AutreSiren = "siret.siren-change";

    /// <param name="NouveauLieu">The address of the new place; null when people stay where they are.</param>
    /// <param name="AvecSiren">« The company itself has changed number »: answer to the refusal of another SIREN.</param>
    public sealed record Demande(Id<Etablissement> EtablissementId, string? Siret, DateOnly? Le, SaisieEtablissement? NouveauLieu, bool AvecSiren);

    public Task<Resultat<Id<Etablissement>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.ChangerSiret, null, async ecriture =>
        {
            var db = ecriture.Db;
            await db.PrendreVerrouAdherentsAsync(arret);
            if (await db.Set<Etablissement>().FirstOrDefaultAsync(t => t.Id == demande.EtablissementId, arret) is not { } lieu)
            {
                return Refuses.Etablissement();
            }
            var entreprise = await db.Set<Entreprise>().FirstAsync(e => e.Id == lieu.EntrepriseId, arret);
            var saisie = new Verification();
            var siret = saisie.Valeur<Siret>(demande.Siret, nameof(demande.Siret))?.ToString();
            var le = saisie.Date(demande.Le, nameof(demande.Le), "La date du changement");
            saisie.Exiger(siret is null || siret != lieu.Siret, "siret.meme", "C’est déjà le SIRET de cet établissement\u00A0: donnez le nouveau.", nameof(demande.Siret));
            saisie.Exiger(lieu.FermeLe is null, "etablissement.ferme", $"Cet établissement est fermé depuis le {lieu.FermeLe?.Courte()}\u00A0: son SIRET ne change plus.");
            saisie.Exiger(le > lieu.OuvertLe || le == default, "etablissement.dates", $"Le changement vient après l’ouverture de l’établissement ({lieu.OuvertLe.Courte()}).", nameof(demande.Le));
            var nouveau = demande.NouveauLieu?.Lire(saisie, nameof(demande.NouveauLieu) + ".");
            var refus = Refus.Reunir([
                saisie.Refus, Refuses.PasAdherente(entreprise), Refuses.Future(demande.Le, temps.Aujourdhui(), nameof(demande.Le)),
                siret is null ? null : await SiretLibre.VerifierAsync(db, siret, lieu.Id, le, nameof(demande.Siret), arret)]);
            refus ??= await SirenAsync(db, entreprise, lieu, siret!, demande, arret);
            if (refus is not null)
            {
                return refus;
            }
            return nouveau is null ? Renumeroter(db, entreprise, lieu, siret!, le) : await DemenagerAsync(ecriture, entreprise, lieu, nouveau, siret!, le, arret);
        }, arret);

    /// <summary>Another SIREN is another legal unit: the same member only when this is its one place and the person says so.</summary>
    private static async Task<Refus?> SirenAsync(SocleDb db, Entreprise entreprise, Etablissement lieu, string siret, Demande demande, CancellationToken arret)
    {
        var siren = siret[..9];
        if (entreprise.Siren == siren)
        {
            return null;
        }
        if (await db.Set<Entreprise>().FirstOrDefaultAsync(e => e.Siren == siren && e.Id != entreprise.Id, arret) is { } autre)
        {
            return new Refus("siren.deja",
                $"Ce SIRET est de l’entreprise «\u00A0{autre.RaisonSociale}\u00A0» (adhérent {autre.NumeroAdherent})\u00A0: enregistrez plutôt une reprise de l’établissement.", nameof(Demande.Siret));
        }
        if (entreprise.Siren is not null && await db.Set<Etablissement>().AnyAsync(t => t.EntrepriseId == entreprise.Id && t.Id != lieu.Id && t.FermeLe == null, arret))
        {
            return SiretLibre.AutreSiren(siret, entreprise, nameof(Demande.Siret));
        }
        if (entreprise.Siren is not null && !demande.AvecSiren)
        {
            return new Refus(AutreSiren,
                "Ce SIRET a un autre SIREN\u00A0: l’entreprise elle-même change de numéro. Si c’est bien le même adhérent, cochez la case qui le dit.", nameof(Demande.AvecSiren));
        }
        entreprise.Siren = siren;
        return null;
    }

    private static Resultat<Id<Etablissement>> Renumeroter(SocleDb db, Entreprise entreprise, Etablissement lieu, string siret, DateOnly le)
    {
        var ancien = lieu.Siret;
        lieu.PrendreSiret(siret);
        db.Raconter(entreprise.Id, GenreEvenementEntreprise.ChangementSiret, le,
            $"«\u00A0{lieu.Nom}\u00A0»\u00A0: le SIRET {Journal.Lisible(siret)} remplace {Ancien(ancien)}.", lieu.Id);
        return lieu.Id;
    }

    private async Task<Resultat<Id<Etablissement>>> DemenagerAsync(
        Ecriture ecriture, Entreprise entreprise, Etablissement lieu, SaisieEtablissement saisie, string siret, DateOnly le, CancellationToken arret)
    {
        var db = ecriture.Db;
        var nouveau = OuvrirEtablissement.Nouveau(entreprise, saisie, siret, le);
        (nouveau.Naf, nouveau.NafEdition) = saisie.Naf is null ? (lieu.Naf, lieu.NafEdition) : (nouveau.Naf, nouveau.NafEdition);
        nouveau.Effectif ??= lieu.Effectif;
        db.Add(nouveau);
        var contratsDeplaces = await Demenagement.SuivreAsync(ecriture, contrats, lieu, nouveau, le, arret);
        db.Raconter(entreprise.Id, GenreEvenementEntreprise.ChangementSiret, le,
            $"«\u00A0{lieu.Nom}\u00A0» s’installe ailleurs\u00A0: «\u00A0{nouveau.Nom}\u00A0», SIRET {Journal.Lisible(siret)}, remplace {Ancien(lieu.Siret)}. {Refuses.Nombre(contratsDeplaces, "contrat suit", "contrats suivent")}, dates inchangées.", nouveau.Id);
        return nouveau.Id;
    }

    private static string Ancien(string? siret) => siret is null ? "l’absence de SIRET" : $"le {Journal.Lisible(siret)}";
}
