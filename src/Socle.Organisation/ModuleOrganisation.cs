using Microsoft.EntityFrameworkCore;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Competences;
using Socle.Organisation.Equipes;
using Socle.Organisation.Partenaires;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Technique.Base;

namespace Socle.Organisation;

/// <summary>The service itself: sectors, teams, centres and their rooms, professionals, their skills and absences.</summary>
public sealed class ModuleOrganisation : IModule
{
    public string Nom => "organisation";

    public void Modele(ModelBuilder modele)
    {
        modele.Entity<Secteur>().HasIndex(s => s.Nom).IsUnique();
        modele.Entity<Centre>(c =>
        {
            c.HasIndex(x => x.Nom).IsUnique();
            c.HasOne<Secteur>().WithMany().HasForeignKey(x => x.SecteurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<Equipe>(e =>
        {
            e.HasIndex(x => x.Nom).IsUnique();
            e.HasOne<Secteur>().WithMany().HasForeignKey(x => x.SecteurId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Centre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<Professionnel>(p =>
        {
            p.HasIndex(x => x.Rpps).IsUnique();
            p.HasOne<Equipe>().WithMany().HasForeignKey(x => x.EquipeId).OnDelete(DeleteBehavior.Restrict);
        });
        Moyens(modele);
    }

    private static void Moyens(ModelBuilder modele)
    {
        modele.Entity<Salle>(s =>
        {
            s.HasIndex(x => new { x.CentreId, x.Nom }).IsUnique();
            s.HasOne<Centre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<Competence>().HasIndex(c => c.Nom).IsUnique();
        modele.Entity<CompetenceProfessionnel>(c =>
        {
            c.HasIndex(x => new { x.ProfessionnelId, x.CompetenceId }).IsUnique();
            c.HasOne<Professionnel>().WithMany().HasForeignKey(x => x.ProfessionnelId).OnDelete(DeleteBehavior.Restrict);
            c.HasOne<Competence>().WithMany().HasForeignKey(x => x.CompetenceId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<ServicePartenaire>().HasIndex(p => p.Nom).IsUnique();
        modele.Entity<AbsenceProfessionnel>(a =>
        {
            a.HasIndex(x => new { x.ProfessionnelId, x.Du });
            a.HasIndex(x => x.Au);
            a.HasOne<Professionnel>().WithMany().HasForeignKey(x => x.ProfessionnelId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
