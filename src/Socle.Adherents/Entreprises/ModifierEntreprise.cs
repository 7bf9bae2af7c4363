using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Adherents.Entreprises;

/// <summary>
/// Mends the name, the activity or what the law asks of a company; gives its SIREN to one that had none. A change of SIREN comes
/// with a SIRET.
/// </summary>
public sealed class ModifierEntreprise(Ecritures ecritures, TimeProvider temps)
{
    /// <summary>An agreement moves the visit by a few years: beyond, it is a slip of the keyboard.</summary>
    private const int AgeAuMoins = 35, AgeAuPlus = 60;

    /// <param name="AgeMiCarriere">Set by an agreement of the branch; absent, the law's.</param>
    public sealed record Demande(Id<Entreprise> EntrepriseId, string? RaisonSociale, string? Siren, string? Naf, bool ParticulierEmployeur, int? AgeMiCarriere);

    public Task<Resultat<Id<Entreprise>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdherents.Modifier, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<Entreprise>().FirstOrDefaultAsync(e => e.Id == demande.EntrepriseId, arret) is not { } entreprise)
            {
                return Refuses.Entreprise();
            }
            var saisie = new Verification();
            var raison = saisie.Texte(demande.RaisonSociale, nameof(demande.RaisonSociale), "La raison sociale", 150);
            var naf = saisie.ValeurOuRien<CodeNaf>(demande.Naf, nameof(demande.Naf));
            var siren = saisie.ValeurOuRien<Siren>(demande.Siren, nameof(demande.Siren));
            saisie.Exiger(entreprise.Siren is null || siren == entreprise.Siren, "siren.fige",
                "Le SIREN ne se corrige pas ici\u00A0: enregistrez un changement de SIRET depuis l’établissement.", nameof(demande.Siren));
            saisie.Exiger(entreprise.Siren is not null || siren is null || !await db.Set<Entreprise>().AnyAsync(e => e.Siren == siren && e.Id != demande.EntrepriseId, arret),
                "siren.deja", "Une autre entreprise du service porte ce SIREN\u00A0: vérifiez-le, ou cherchez-la.", nameof(demande.Siren));
            saisie.Exiger(demande.AgeMiCarriere is null or (>= AgeAuMoins and <= AgeAuPlus), "entreprise.age-mi-carriere",
                $"L’âge de la visite de mi-carrière est entre {AgeAuMoins} et {AgeAuPlus} ans\u00A0: vérifiez l’accord, ou laissez vide.", nameof(demande.AgeMiCarriere));
            if (saisie.Refus is { } refus)
            {
                return refus;
            }
            if (entreprise.RaisonSociale != raison)
            {
                db.Raconter(entreprise.Id, GenreEvenementEntreprise.ChangementNom, temps.Aujourdhui(), $"«\u00A0{entreprise.RaisonSociale}\u00A0» devient «\u00A0{raison}\u00A0».");
            }
            (entreprise.RaisonSociale, entreprise.NomTri) = (raison, Texte.PourRecherche(raison));
            (entreprise.Naf, entreprise.Siren) = (naf, siren);
            entreprise.NafEdition = naf is null ? entreprise.NafEdition : CodeNaf.Relire(naf).Nomenclature;
            await SuivreAsync(ecriture, entreprise, demande, arret);
            return Resultat.De(entreprise.Id);
        }, arret);

    /// <summary>What the follow-up of its workers depends on; nothing is computed again when neither moved.</summary>
    private static async Task SuivreAsync(Ecriture ecriture, Entreprise entreprise, Demande demande, CancellationToken arret)
    {
        if ((entreprise.ParticulierEmployeur, entreprise.AgeMiCarriere) == (demande.ParticulierEmployeur, demande.AgeMiCarriere))
        {
            return;
        }
        (entreprise.ParticulierEmployeur, entreprise.AgeMiCarriere) = (demande.ParticulierEmployeur, demande.AgeMiCarriere);
        ecriture.Emettre(new EtablissementsChanges(
            await ecriture.Db.Set<Etablissement>().Where(t => t.EntrepriseId == entreprise.Id).Select(t => t.Id).ToListAsync(arret)));
    }
}
