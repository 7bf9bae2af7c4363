using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Technique.Saisies;

namespace Socle.Suivi.Delegations;

/// <summary>Who entrusts, to whom, from when to when: a draft as it was typed.</summary>
public sealed record SaisieProtocole
{
    [Display(Name = "Intitulé")]
    public string? Intitule { get; init; }

    [Display(Name = "Médecin qui délègue")]
    public Id<Professionnel>? MedecinId { get; init; }

    [Display(Name = "Destinataire")]
    public GenreProtocole? Genre { get; init; }

    [Display(Name = "Professionnel")]
    public Id<Professionnel>? ProfessionnelId { get; init; }

    [Display(Name = "Métier")]
    public Metier? Metier { get; init; }

    [Display(Name = "Premier jour")]
    public DateOnly? Du { get; init; }

    [Display(Name = "Dernier jour")]
    public DateOnly? Au { get; init; }

    internal async Task<Resultat<string>> VerifierAsync(SocleDb db, CancellationToken arret)
    {
        var saisie = new Verification();
        var intitule = saisie.Texte(Intitule, nameof(Intitule), "L’intitulé", 120);
        saisie.Date(Du, nameof(Du), "Le premier jour");
        saisie.Exiger(Au is null || Du is null || Au >= Du, "delegation.inversee",
            $"Le dernier jour est avant le premier ({Du?.Courte()})\u00A0: corrigez l’un des deux.", nameof(Au));
        saisie.Exiger(Genre is { } g && Enum.IsDefined(g), "delegation.genre", "Dites si le protocole s’adresse à une personne ou à un métier.", nameof(Genre));
        var refus = Refus.Reunir([saisie.Refus, await MedecinAsync(db, arret), Genre == GenreProtocole.Individuel ? await ProfessionnelAsync(db, arret) : null,
            Genre == GenreProtocole.Collectif ? MetierVide() : null]);
        return refus is null ? intitule : refus;
    }

    internal void Remplir(ProtocoleDelegation protocole, string intitule)
    {
        (protocole.Intitule, protocole.MedecinId, protocole.Genre) = (intitule, MedecinId!.Value, Genre!.Value);
        (protocole.Du, protocole.Au) = (Du!.Value, Au);
        (protocole.ProfessionnelId, protocole.Metier) = Genre == GenreProtocole.Individuel ? (ProfessionnelId, (Metier?)null) : (null, Metier);
    }

    private async Task<Refus?> MedecinAsync(SocleDb db, CancellationToken arret) =>
        MedecinId is { } id && await db.Set<Professionnel>().AnyAsync(p => p.Id == id && p.Metier == Organisation.Professionnels.Metier.Medecin, arret)
            ? null
            : new Refus("delegation.medecin", "Choisissez le médecin du travail qui délègue\u00A0: lui seul le peut.", nameof(MedecinId));

    private async Task<Refus?> ProfessionnelAsync(SocleDb db, CancellationToken arret) =>
        ProfessionnelId is not { } id || await db.Set<Professionnel>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret) is not { } qui
            ? new Refus("delegation.professionnel", "Choisissez la personne à qui le médecin confie des actes.", nameof(ProfessionnelId))
            : qui.Metier == Organisation.Professionnels.Metier.Medecin
                ? new Refus("delegation.professionnel", "Un médecin du travail agit de lui-même\u00A0: il n’a pas besoin de protocole. Choisissez quelqu’un d’autre.", nameof(ProfessionnelId))
                : null;

    private Refus? MetierVide() => Metier is { } metier && Enum.IsDefined(metier) && metier != Organisation.Professionnels.Metier.Medecin
        ? null
        : new Refus("delegation.metier", "Choisissez le métier à qui le médecin confie des actes.", nameof(Metier));
}
