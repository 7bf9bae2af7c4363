using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Technique.Saisies;

namespace Socle.Organisation.Absences;

/// <summary>What is asked of an absence, whether it is new or not.</summary>
/// <param name="Au">Last day, included; absent: the same day.</param>
public sealed record SaisieAbsence(DateOnly? Du, DateOnly? Au, MomentAbsence? Moment, MotifAbsence? Motif)
{
    internal async Task<Refus?> VerifierAsync(SocleDb db, Professionnel qui, Id<AbsenceProfessionnel>? soi, CancellationToken arret)
    {
        var saisie = new Verification();
        saisie.Date(Du, nameof(Du), "Le premier jour");
        saisie.Exiger(Moment is { } m && Enum.IsDefined(m), "absence.moment", "Dites si c’est la journée entière, le matin ou l’après-midi.", nameof(Moment));
        saisie.Exiger(Motif is { } r && Enum.IsDefined(r), "absence.motif", "Choisissez le motif dans la liste.", nameof(Motif));
        saisie.Exiger(Au is null || Du is null || Au >= Du, "absence.inversee",
            $"Le dernier jour est avant le premier ({Du?.Courte()})\u00A0: corrigez l’un des deux.", nameof(Au));
        saisie.Exiger(Moment is null or MomentAbsence.JourneeEntiere || Au is null || Au == Du, "absence.demi-journee",
            "Une demi-journée ne dure qu’un jour\u00A0: mettez le même jour au début et à la fin, ou choisissez la journée entière.", nameof(Moment));
        return saisie.Refus ?? HorsDuService(qui) ?? await ChevauchementAsync(db, qui, soi, arret);
    }

    internal void Remplir(AbsenceProfessionnel absence) =>
        (absence.Du, absence.Au, absence.Moment, absence.Motif) = (Du!.Value, Au ?? Du!.Value, Moment!.Value, Motif!.Value);

    private Refus? HorsDuService(Professionnel qui) =>
        Du < qui.Du
            ? new Refus("absence.avant-arrivee", $"Cette personne n’est dans le service que depuis le {qui.Du.Courte()}\u00A0: corrigez le premier jour.", nameof(Du))
            : (Au ?? Du) > qui.Au
                ? new Refus("absence.apres-depart", $"Cette personne quitte le service le {qui.Au!.Value.Courte()}\u00A0: l’absence ne peut pas aller au-delà.", nameof(Au))
                : null;

    private async Task<Refus?> ChevauchementAsync(SocleDb db, Professionnel qui, Id<AbsenceProfessionnel>? soi, CancellationToken arret)
    {
        var (du, au) = (Du!.Value, Au ?? Du!.Value);
        var memesJours = await db.Set<AbsenceProfessionnel>().AsNoTracking()
            .Where(a => a.ProfessionnelId == qui.Id && a.Id != soi && a.Du <= au && a.Au >= du).OrderBy(a => a.Du).ToListAsync(arret);
        return memesJours.Find(a => a.Chevauche(du, au, Moment!.Value)) is { } autre
            ? new Refus("absence.chevauche",
                $"Une autre absence est déjà notée {Periode.De(autre.Du, autre.Au).Valeur.Afficher()}{Precision(autre.Moment)}\u00A0: modifiez-la, ou choisissez d’autres jours.", nameof(Du))
            : null;
    }

    private static string Precision(MomentAbsence moment) => moment switch
    {
        MomentAbsence.Matin => " au matin",
        MomentAbsence.ApresMidi => " l’après-midi",
        _ => "",
    };
}
