using Microsoft.EntityFrameworkCore;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;

namespace Socle.Organisation;

/// <summary>The service itself: sectors, teams, centres, professionals.</summary>
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
    }
}
