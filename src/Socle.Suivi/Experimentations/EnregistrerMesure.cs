using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Suivi.Experimentations;

/// <summary>An experimental measure as it was typed.</summary>
public sealed record SaisieMesure
{
    [Display(Name = "Intitulé")]
    public string? Intitule { get; init; }

    [Display(Name = "Base juridique")]
    public string? BaseJuridique { get; init; }

    [Display(Name = "Premier jour")]
    public DateOnly? Du { get; init; }

    [Display(Name = "Dernier jour")]
    public DateOnly? Au { get; init; }

    [Display(Name = "Périmètre")]
    public PerimetreMesure? Perimetre { get; init; }

    [Display(Name = "Équipe")]
    public Id<Equipe>? EquipeId { get; init; }

    [Display(Name = "Centre")]
    public Id<Centre>? CentreId { get; init; }

    [Display(Name = "Entreprise")]
    public Id<Entreprise>? EntrepriseId { get; init; }

    [Display(Name = "En quoi elle consiste")]
    public string? Description { get; init; }
}

/// <summary>Declares a measure, or mends it.</summary>
public sealed class EnregistrerMesure(Ecritures ecritures)
{
    private static readonly Processus Processus = new("mesure.enregistrer", "Enregistrement d’une mesure expérimentale");

    /// <param name="mesureId">Absent: a new one.</param>
    public Task<Resultat<Id<MesureExperimentale>>> ExecuterAsync(Id<MesureExperimentale>? mesureId, SaisieMesure saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async ecriture =>
        {
            var db = ecriture.Db;
            var connue = mesureId is { } id ? await db.Set<MesureExperimentale>().FirstOrDefaultAsync(m => m.Id == id, arret) : null;
            if (mesureId is not null && connue is null)
            {
                return RefusMesure.Introuvable();
            }
            var verification = new Verification();
            var lue = Lire(saisie, verification);
            if (Refus.Reunir([verification.Refus, await PerimetreAsync(db, saisie, arret)]) is { } refus)
            {
                return refus;
            }
            if (connue is null)
            {
                db.Add(lue);
                return Resultat.De(lue.Id);
            }
            (connue.Intitule, connue.BaseJuridique, connue.Description, connue.Du, connue.Au) = (lue.Intitule, lue.BaseJuridique, lue.Description, lue.Du, lue.Au);
            (connue.Perimetre, connue.EquipeId, connue.CentreId, connue.EntrepriseId) = (lue.Perimetre, lue.EquipeId, lue.CentreId, lue.EntrepriseId);
            return Resultat.De(connue.Id);
        }, arret);

    private static MesureExperimentale Lire(SaisieMesure saisie, Verification verification)
    {
        verification.Exiger(saisie.Au is null || saisie.Du is null || saisie.Au >= saisie.Du, "mesure.inversee",
            $"Le dernier jour est avant le premier ({saisie.Du?.Courte()})\u00A0: corrigez l’un des deux.", nameof(saisie.Au));
        verification.Exiger(saisie.Perimetre is { } p && Enum.IsDefined(p), "mesure.perimetre", "Dites où la mesure s’applique.", nameof(saisie.Perimetre));
        return new MesureExperimentale
        {
            Id = Id<MesureExperimentale>.Nouveau(),
            Intitule = verification.Texte(saisie.Intitule, nameof(saisie.Intitule), "L’intitulé", 120),
            BaseJuridique = verification.Texte(saisie.BaseJuridique, nameof(saisie.BaseJuridique), "La base juridique", 400),
            Du = verification.Date(saisie.Du, nameof(saisie.Du), "Le premier jour"),
            Au = saisie.Au,
            Perimetre = saisie.Perimetre ?? default,
            EquipeId = saisie.Perimetre == PerimetreMesure.Equipe ? saisie.EquipeId : null,
            CentreId = saisie.Perimetre == PerimetreMesure.Centre ? saisie.CentreId : null,
            EntrepriseId = saisie.Perimetre == PerimetreMesure.Entreprise ? saisie.EntrepriseId : null,
            Description = verification.TexteOuRien(saisie.Description, nameof(saisie.Description), "La description", 1_000),
        };
    }

    private static async Task<Refus?> PerimetreAsync(SocleDb db, SaisieMesure saisie, CancellationToken arret) => saisie.Perimetre switch
    {
        PerimetreMesure.Equipe when !await db.Set<Equipe>().AnyAsync(e => e.Id == saisie.EquipeId, arret) =>
            new("mesure.equipe", "Choisissez l’équipe où la mesure s’applique.", nameof(saisie.EquipeId)),
        PerimetreMesure.Centre when !await db.Set<Centre>().AnyAsync(c => c.Id == saisie.CentreId, arret) =>
            new("mesure.centre", "Choisissez le centre où la mesure s’applique.", nameof(saisie.CentreId)),
        PerimetreMesure.Entreprise when !await db.Set<Entreprise>().AnyAsync(e => e.Id == saisie.EntrepriseId, arret) =>
            new("mesure.entreprise", "Choisissez l’entreprise où la mesure s’applique.", nameof(saisie.EntrepriseId)),
        _ => null,
    };
}

internal static class RefusMesure
{
    public static Refus Introuvable() => new("mesure.introuvable", "Cette mesure n’existe pas\u00A0: reprenez depuis la liste.");
}
