using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Agenda;

internal static class MappingAgenda
{
    public static void Modele(ModelBuilder modele)
    {
        Vacations(modele);
        modele.Entity<RendezVous>(r =>
        {
            // The audit trail says that a visit was placed, not which: a worker may have asked for it.
            r.Property(x => x.Type).Sensible();
            r.Property(x => x.Visite).Sensible();
            r.Property(x => x.DemandeId).Sensible();
            r.Property(x => x.Version).IsConcurrencyToken();
            // The last guard against two people in one slot; the checks before it give the sentence.
            r.HasIndex(x => new { x.VacationId, x.Debut }).IsUnique().HasFilter("etat < 8 AND NOT en_surnombre");
            // Named: EF drops the index of the key when another begins with the same column, and that one only holds what is kept.
            r.HasIndex(x => x.VacationId);
            r.HasIndex(x => new { x.TravailleurId, x.Jour });
            r.HasIndex(x => new { x.ContratId, x.Visite });
            r.HasIndex(x => new { x.Jour, x.Etat });
            r.HasIndex(x => new { x.EntrepriseId, x.Jour });
            r.HasIndex(x => x.VisiteRecueId).HasFilter("visite_recue_id IS NOT NULL");
            r.HasOne<Vacation>().WithMany().HasForeignKey(x => x.VacationId).OnDelete(DeleteBehavior.Restrict);
            r.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<EtapeRendezVous>(e =>
        {
            e.SansAudit();
            e.HasIndex(x => x.RendezVousId);
            e.HasOne<RendezVous>().WithMany().HasForeignKey(x => x.RendezVousId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<AbonnementAgenda>(a =>
        {
            a.HasIndex(x => x.ProfessionnelId).IsUnique();
            a.Property(x => x.Empreinte).Sensible();
            a.HasIndex(x => x.Empreinte).IsUnique();
            a.HasOne<Professionnel>().WithMany().HasForeignKey(x => x.ProfessionnelId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<DureeVisite>(d => d.HasIndex(x => new { x.Type, x.Profession }).IsUnique());
    }

    private static void Vacations(ModelBuilder modele)
    {
        modele.Entity<ModeleVacation>(m =>
        {
            m.HasIndex(x => x.ProfessionnelId);
            m.HasOne<Professionnel>().WithMany().HasForeignKey(x => x.ProfessionnelId).OnDelete(DeleteBehavior.Restrict);
            m.HasOne<Centre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
            m.HasOne<Salle>().WithMany().HasForeignKey(x => x.SalleId).OnDelete(DeleteBehavior.Restrict);
            m.HasOne<Etablissement>().WithMany().HasForeignKey(x => x.EtablissementId).OnDelete(DeleteBehavior.Restrict);
            m.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.ReserveeA).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<Vacation>(v =>
        {
            v.HasIndex(x => new { x.Jour, x.ProfessionnelId });
            v.HasIndex(x => new { x.CentreId, x.Jour });
            v.HasIndex(x => new { x.ProfessionnelId, x.Jour });
            v.HasIndex(x => new { x.ModeleId, x.Jour }).IsUnique();
            v.HasOne<ModeleVacation>().WithMany().HasForeignKey(x => x.ModeleId).OnDelete(DeleteBehavior.Restrict);
            v.HasOne<Professionnel>().WithMany().HasForeignKey(x => x.ProfessionnelId).OnDelete(DeleteBehavior.Restrict);
            v.HasOne<Centre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
            v.HasOne<Salle>().WithMany().HasForeignKey(x => x.SalleId).OnDelete(DeleteBehavior.Restrict);
            v.HasOne<Etablissement>().WithMany().HasForeignKey(x => x.EtablissementId).OnDelete(DeleteBehavior.Restrict);
            v.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.ReserveeA).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
