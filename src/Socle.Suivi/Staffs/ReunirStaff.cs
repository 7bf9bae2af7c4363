using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Staffs;

/// <summary>A meeting as it was typed.</summary>
public sealed record StaffSaisi
{
    [Display(Name = "Équipe")]
    public Id<Equipe>? Equipe { get; init; }

    [Display(Name = "Jour")]
    public DateOnly? Jour { get; init; }

    [Display(Name = "Participants")]
    public IReadOnlyList<Id<Professionnel>>? Participants { get; init; }
}

/// <summary>Opens the meeting of a team on a day. Decisions are then taken file by file.</summary>
public sealed class ReunirStaff(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("staff.reunir", "Réunion d’un staff");

    public Task<Resultat<Id<Staff>>> ExecuterAsync(StaffSaisi saisie, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, _ => ReunirAsync(saisie, arret), arret);

    private async Task<Resultat<Id<Staff>>> ReunirAsync(StaffSaisi saisie, CancellationToken arret)
    {
        var presents = (saisie.Participants ?? []).Distinct().ToArray();
        if (Refus.Reunir([
            saisie.Equipe is { } e && await db.Set<Equipe>().AnyAsync(x => x.Id == e && x.Active, arret) ? null
                : new("staff.equipe", "Choisissez l’équipe parmi les équipes ouvertes.", nameof(saisie.Equipe)),
            saisie.Jour is null ? new("staff.jour", "Donnez le jour de la réunion.", nameof(saisie.Jour)) : null,
            presents.Length > 0 && await db.Set<Professionnel>().CountAsync(p => EF.Parameter(presents).Contains(p.Id), arret) == presents.Length ? null
                : new("staff.participants", "Choisissez qui participe à la réunion.", nameof(saisie.Participants)),
            await db.Set<Staff>().AnyAsync(s => s.EquipeId == saisie.Equipe && s.Jour == saisie.Jour, arret)
                ? new("staff.deja.reuni", "Cette équipe a déjà une réunion ce jour-là\u00A0: ouvrez-la depuis la liste.", nameof(saisie.Jour)) : null,
        ]) is { } refus)
        {
            return refus;
        }
        var staff = new Staff { Id = Id<Staff>.Nouveau(), EquipeId = saisie.Equipe!.Value, Jour = saisie.Jour!.Value };
        db.Add(staff);
        db.AddRange(presents.Select(p => new ParticipantStaff { Id = Id<ParticipantStaff>.Nouveau(), StaffId = staff.Id, ProfessionnelId = p }));
        return staff.Id;
    }
}
