using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Experimentations;

/// <summary>What a measure was applied to, as it was typed.</summary>
public sealed record SaisieApplication
{
    [Display(Name = "Travailleur")]
    public Id<Travailleur>? TravailleurId { get; init; }

    [Display(Name = "Jour")]
    public DateOnly? Le { get; init; }

    [Display(Name = "Visite ou document")]
    public string? Quoi { get; init; }
}

/// <summary>Traces that a measure was applied: by whom, when, to what.</summary>
public sealed class AppliquerMesure(Ecritures ecritures, AuteurCourant auteur, TimeProvider temps)
{
    private static readonly Processus Processus = new("mesure.appliquer", "Application d’une mesure expérimentale");

    public Task<Resultat<Id<ApplicationMesure>>> ExecuterAsync(Id<MesureExperimentale> mesureId, SaisieApplication saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async ecriture =>
        {
            var db = ecriture.Db;
            if (await db.Set<MesureExperimentale>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == mesureId, arret) is not { } mesure)
            {
                return RefusMesure.Introuvable();
            }
            if (auteur.Valeur.Compte is not { } compte)
            {
                return new Refus("mesure.anonyme", "Une application se trace au nom d’un compte\u00A0: connectez-vous.");
            }
            var verification = new Verification();
            var (le, quoi) = (verification.Date(saisie.Le, nameof(saisie.Le), "Le jour"), verification.Texte(saisie.Quoi, nameof(saisie.Quoi), "Ce à quoi la mesure a été appliquée", 150));
            if (Refus.Reunir([verification.Refus, saisie.Le is null ? null : HorsDates(mesure, le), await TravailleurAsync(db, saisie, arret)]) is { } refus)
            {
                return refus;
            }
            var application = new ApplicationMesure { Id = Id<ApplicationMesure>.Nouveau(), MesureId = mesureId, TravailleurId = saisie.TravailleurId, Le = le, ParCompte = compte, Quoi = quoi };
            db.Add(application);
            return Resultat.De(application.Id);
        }, arret);

    private Refus? HorsDates(MesureExperimentale mesure, DateOnly le) =>
        le < mesure.Du || le > mesure.Au
            ? new Refus("mesure.hors-dates", $"Ce jour-là la mesure ne s’applique pas ({Periode.De(mesure.Du, mesure.Au).Valeur.Afficher()})\u00A0: vérifiez-le.", nameof(SaisieApplication.Le))
            : le > temps.Aujourdhui()
                ? new Refus("mesure.future", "Une application ne peut pas être dans le futur\u00A0: vérifiez le jour.", nameof(SaisieApplication.Le))
                : null;

    private static async Task<Refus?> TravailleurAsync(SocleDb db, SaisieApplication saisie, CancellationToken arret) =>
        saisie.TravailleurId is not { } id || await db.Set<Travailleur>().AnyAsync(t => t.Id == id && t.FusionneVersId == null, arret)
            ? null
            : new Refus("mesure.travailleur", "Cette personne n’est pas, ou plus, dans la base\u00A0: reprenez-la depuis la liste.", nameof(SaisieApplication.TravailleurId));
}
