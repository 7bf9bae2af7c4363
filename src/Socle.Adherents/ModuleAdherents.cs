using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Adhesions;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Adherents;

/// <summary>Members, their establishments, contacts, mandates and assignment to a team.</summary>
public sealed class ModuleAdherents : IModule
{
    public string Nom => "adherents";

    public void Modele(ModelBuilder modele)
    {
        modele.Entity<Entreprise>(e =>
        {
            e.Property(x => x.NomTri).OrdreOctets();
            e.HasIndex(x => x.NumeroAdherent).IsUnique();
            e.HasIndex(x => x.Siren);
            e.HasIndex(x => x.NomTri);
            e.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.AbsorbeeParId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<EvenementEntreprise>(e =>
        {
            e.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Cascade);
        });
        Etablissements(modele);
        MappingAdhesions.Modele(modele);
        modele.Entity<Contact>(c =>
        {
            c.Property(x => x.Courriel).Sensible();
            c.Property(x => x.Telephone).Sensible();
            c.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<Mandat>(m =>
        {
            m.HasIndex(x => x.CompteId);
            m.HasOne<Compte>().WithMany().HasForeignKey(x => x.CompteId).OnDelete(DeleteBehavior.Cascade);
            m.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void Etablissements(ModelBuilder modele)
    {
        modele.Entity<Etablissement>(e =>
        {
            // One living establishment per SIRET; a closed one may leave its number to the history.
            e.HasIndex(x => x.Siret).IsUnique().HasFilter("ferme_le IS NULL");
            e.HasIndex(x => x.EquipeId);
            e.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Equipe>().WithMany().HasForeignKey(x => x.EquipeId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Centre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Etablissement>().WithMany().HasForeignKey(x => x.SuccesseurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<Affectation>(a =>
        {
            a.HasOne<Etablissement>().WithMany().HasForeignKey(x => x.EtablissementId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
