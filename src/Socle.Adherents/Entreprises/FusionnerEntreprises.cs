using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Entreprises;

/// <summary>
/// One member absorbs another: its open establishments, contacts and accounts go there, people keep their dates. The absorbed
/// company keeps its history and leads to the other. What other modules hold of it follows: see <see cref="EntreprisesFusionnees"/>.
/// </summary>
public sealed class FusionnerEntreprises(Ecritures ecritures, TimeProvider temps)
{
    /// <param name="Sirets">New numbers of the establishments, for those already known.</param>
    public sealed record Demande(
        Id<Entreprise> AbsorbeeId, Id<Entreprise>? AbsorbanteId, DateOnly? Le, IReadOnlyDictionary<Id<Etablissement>, string?> Sirets);

    public static string ChampSiret(Id<Etablissement> etablissement) => $"{nameof(Demande.Sirets)}[{etablissement}]";

    public Task<Resultat<Id<Entreprise>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.Fusionner, null, async ecriture =>
        {
            var db = ecriture.Db;
            await db.PrendreVerrouAdherentsAsync(arret);
            if (await db.Set<Entreprise>().FirstOrDefaultAsync(e => e.Id == demande.AbsorbeeId, arret) is not { } absorbee)
            {
                return Refuses.Entreprise();
            }
            if (await db.Set<Entreprise>().FirstOrDefaultAsync(e => e.Id == demande.AbsorbanteId, arret) is not { } absorbante)
            {
                return new Refus("fusion.absorbante", "Choisissez l’entreprise qui absorbe celle-ci\u00A0: elle doit déjà être adhérente.", nameof(demande.AbsorbanteId));
            }
            var le = demande.Le ?? default;
            var lieux = await db.Set<Etablissement>().Where(t => t.EntrepriseId == absorbee.Id && t.FermeLe == null).OrderBy(t => t.Id).ToListAsync(arret);
            var sirets = await LireSiretsAsync(db, demande, lieux, absorbante, le, arret);
            var refus = Refus.Reunir([Dates(demande, absorbee, absorbante), .. sirets.Values.Select(s => s.EstRefus ? s.Refus : null)]);
            if (refus is not null)
            {
                return refus;
            }
            await AbsorberAsync(db, absorbee, absorbante, lieux, sirets, le, arret);
            ecriture.Emettre(new EtablissementsChanges([.. lieux.Select(t => t.Id)]));
            ecriture.Emettre(new EntreprisesFusionnees(absorbee.Id, absorbante.Id, [.. lieux.Select(t => t.Id)]));
            return Resultat.De(absorbante.Id);
        }, arret);

    private Refus? Dates(Demande demande, Entreprise absorbee, Entreprise absorbante)
    {
        var saisie = new Verification();
        var le = saisie.Date(demande.Le, nameof(demande.Le), "La date de la fusion");
        saisie.Exiger(absorbee != absorbante, "fusion.meme", "Une entreprise ne s’absorbe pas elle-même\u00A0: choisissez-en une autre.", nameof(demande.AbsorbanteId));
        saisie.Exiger(le >= absorbee.AdhesionLe || le == default, "fusion.dates",
            $"La fusion ne peut pas être avant l’adhésion de «\u00A0{absorbee.RaisonSociale}\u00A0» ({absorbee.AdhesionLe.Courte()}).", nameof(demande.Le));
        return Refus.Reunir([
            saisie.Refus, Refuses.PasAdherente(absorbee), Refuses.PasAdherente(absorbante, nameof(demande.AbsorbanteId)),
            Refuses.Future(demande.Le, temps.Aujourdhui(), nameof(demande.Le))]);
    }

    private static async Task<Dictionary<Id<Etablissement>, Resultat<string?>>> LireSiretsAsync(
        SocleDb db, Demande demande, List<Etablissement> lieux, Entreprise absorbante, DateOnly le, CancellationToken arret)
    {
        var lus = new Dictionary<Id<Etablissement>, Resultat<string?>>();
        foreach (var lieu in lieux)
        {
            var lu = await Passage.LireSiretAsync(db, demande.Sirets.GetValueOrDefault(lieu.Id), lieu.Id, absorbante, le, ChampSiret(lieu.Id), arret);
            lus[lieu.Id] = lu.Reussit(out var siret) && siret is not null && lus.Values.Any(a => a.Ou(null) == siret)
                ? new Refus(SiretLibre.Deja, "Le même SIRET est donné à deux établissements\u00A0: corrigez l’un des deux.", ChampSiret(lieu.Id))
                : lu;
        }
        return lus;
    }

    private static async Task AbsorberAsync(
        SocleDb db, Entreprise absorbee, Entreprise absorbante, List<Etablissement> lieux,
        Dictionary<Id<Etablissement>, Resultat<string?>> sirets, DateOnly le, CancellationToken arret)
    {
        (absorbee.Statut, absorbee.AbsorbeeParId, absorbee.RadieeLe) = (StatutEntreprise.Fusionnee, absorbante.Id, le.AddDays(-1));
        foreach (var lieu in lieux)
        {
            await Passage.VersAsync(db, lieu, absorbante, sirets[lieu.Id].Valeur, arret);
        }
        foreach (var contact in await db.Set<Contact>().Where(c => c.EntrepriseId == absorbee.Id).ToListAsync(arret))
        {
            (contact.EntrepriseId, contact.Principal) = (absorbante.Id, false);
        }
        var mandats = await MandatsDeplaces.OuvertsAsync(db, absorbee.Id, le, arret);
        MandatsDeplaces.Finir(mandats, le.AddDays(-1));
        foreach (var mandat in mandats)
        {
            lieux.Where(t => mandat.EtablissementId is null || mandat.EtablissementId == t.Id).ToList()
                .ForEach(t => MandatsDeplaces.Redonner(db, mandat, t, le));
        }
        var combien = Refuses.Nombre(lieux.Count, "établissement");
        db.Raconter(absorbee.Id, GenreEvenementEntreprise.Fusion, le, $"Absorbée par «\u00A0{absorbante.RaisonSociale}\u00A0», qui reprend {combien}.", autre: absorbante.Id);
        db.Raconter(absorbante.Id, GenreEvenementEntreprise.Fusion, le, $"Absorbe «\u00A0{absorbee.RaisonSociale}\u00A0» (adhérent {absorbee.NumeroAdherent}) et reprend {combien}.", autre: absorbee.Id);
    }
}
