using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Staffs;

/// <summary>A file to discuss, as it was asked for.</summary>
public sealed record DossierPropose
{
    public Id<Travailleur> Travailleur { get; init; }

    [Display(Name = "Équipe")]
    public Id<Equipe>? Equipe { get; init; }

    [Display(Name = "Médecin")]
    public Id<Professionnel>? Medecin { get; init; }

    [Display(Name = "Question")]
    public QuestionStaff? Question { get; init; }
}

/// <summary>Brings a worker's file to the next meeting of a team. Without a word of health: that is told in the meeting, and written in the medical file.</summary>
public sealed class ProposerDossier(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("staff.proposer", "Dossier proposé à un staff");

    public Task<Resultat<Id<StaffDossier>>> ExecuterAsync(DossierPropose demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => ProposerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<StaffDossier>>> ProposerAsync(Ecriture ecriture, DossierPropose demande, CancellationToken arret)
    {
        if (await RefuserAsync(demande, arret) is { } refus)
        {
            return refus;
        }
        var dossier = new StaffDossier
        {
            Id = Id<StaffDossier>.Nouveau(),
            TravailleurId = demande.Travailleur,
            EquipeId = demande.Equipe!.Value,
            MedecinId = demande.Medecin,
            Question = demande.Question!.Value,
            DemandePar = ecriture.Auteur.Nom,
            CompteId = ecriture.Auteur.Compte,
            Le = ecriture.Instant,
        };
        db.Add(dossier);
        return dossier.Id;
    }

    private async Task<Refus?> RefuserAsync(DossierPropose demande, CancellationToken arret)
    {
        var vides = Refus.Reunir([
            demande.Equipe is { } e && await db.Set<Equipe>().AnyAsync(x => x.Id == e && x.Active, arret) ? null
                : new("staff.equipe", "Choisissez l’équipe parmi les équipes ouvertes.", nameof(demande.Equipe)),
            demande.Question is { } q && Enum.IsDefined(q) ? null : new("staff.question", "Choisissez la question dans la liste.", nameof(demande.Question)),
            demande.Medecin is not { } m || await db.Set<Professionnel>().AnyAsync(p => p.Id == m && p.Metier <= Metier.Interne, arret) ? null
                : new("staff.medecin", "Choisissez un médecin dans la liste.", nameof(demande.Medecin)),
            await db.Set<Travailleur>().AnyAsync(t => t.Id == demande.Travailleur && t.FusionneVersId == null, arret) ? null
                : new("staff.travailleur", "Cette personne n’est pas, ou plus, dans la base\u00A0: reprenez-la depuis la liste."),
        ]);
        return vides ?? (await db.Set<StaffDossier>().AnyAsync(d => d.TravailleurId == demande.Travailleur && d.EquipeId == demande.Equipe && d.Question == demande.Question && d.Decision == null, arret)
            ? new Refus("staff.deja", "Ce dossier attend déjà le prochain staff de cette équipe, avec cette question.")
            : null);
    }
}
