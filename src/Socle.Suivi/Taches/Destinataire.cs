using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Staffs;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Taches;

/// <summary>To whom a task is handed: a role of the team, or one person. In a form: « role:Assistant », « compte:… ».</summary>
public sealed record Destinataire(Role? Role, Id<Compte>? Compte)
{
    /// <summary>Roles of the service that do things for it: an employer or a worker is handed nothing.</summary>
    public static IReadOnlyList<Role> Roles { get; } =
        [Technique.Acces.Role.Assistant, Technique.Acces.Role.Infirmier, Technique.Acces.Role.Medecin, Technique.Acces.Role.Pdp, Technique.Acces.Role.Preventeur, Technique.Acces.Role.AssistantSocial];

    public static Destinataire? Lire(string? texte) => (texte ?? "").Split(':', 2) switch
    {
        ["role", var nom] when Enum.TryParse<Role>(nom, out var role) && Roles.Contains(role) => new(role, null),
        ["compte", var id] when Id<Compte>.TryParse(id, null, out var compte) => new(null, compte),
        _ => null,
    };

    public override string ToString() => Role is { } role ? $"role:{role}" : $"compte:{Compte}";

    internal async Task<bool> ExisteAsync(SocleDb db, CancellationToken arret) =>
        Compte is not { } compte || await db.Set<Compte>().AnyAsync(c => c.Id == compte && c.Actif && c.Role < Technique.Acces.Role.EmployeurAdministrateur, arret);

    /// <param name="par">Who asks, when it is not who writes.</param>
    internal Tache Confier(Ecriture ecriture, NatureTache nature, Id<Travailleur> travailleur, Id<Equipe>? equipe, DateOnly avant, Id<StaffDossier>? dossier = null, Id<DemandeVisite>? demande = null, Id<RendezVous>? rendezVous = null, string? par = null)
    {
        // Those who work for the whole service have no team.
        var pourTous = Role is Technique.Acces.Role.Pdp or Technique.Acces.Role.Preventeur or Technique.Acces.Role.AssistantSocial || Compte is not null;
        return new()
        {
            Id = Id<Tache>.Nouveau(),
            Nature = nature,
            TravailleurId = travailleur,
            StaffDossierId = dossier,
            DemandeId = demande,
            RendezVousId = rendezVous,
            VersRole = Role,
            EquipeId = pourTous ? null : equipe,
            VersCompteId = Compte,
            AvantLe = avant,
            CreeeLe = ecriture.Instant,
            CreeePar = par ?? ecriture.Auteur.Nom,
        };
    }
}
