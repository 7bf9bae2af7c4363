using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Technique.Base;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Travailleurs;

/// <summary>Workers, contracts, posts, exposures and leaves as the employer declared them.</summary>
public sealed class ModuleTravailleurs : IModule
{
    public string Nom => "travailleurs";

    public void Modele(ModelBuilder modele)
    {
        Personnes(modele);
        modele.Entity<Doublon>(d =>
        {
            // No foreign key: a proposal is computed, and must not follow a merge as what belongs to a person does.
            d.SansAudit();
            d.HasIndex(x => new { x.AId, x.BId }).IsUnique();
            d.HasIndex(x => x.BId);
            d.HasIndex(x => new { x.Etat, x.Note });
        });
        MappingImport.Modele(modele);
        MappingAnnuelles.Modele(modele);
        modele.Entity<Contrat>(c =>
        {
            // With the end beside it, « is this person here? » never opens the contract.
            c.HasIndex(x => new { x.TravailleurId, x.Fin });
            c.HasIndex(x => x.EtablissementId);
            c.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
            c.HasOne<Etablissement>().WithMany().HasForeignKey(x => x.EtablissementId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<Poste>(p =>
        {
            p.HasIndex(x => x.ContratId);
            p.HasOne<Contrat>().WithMany().HasForeignKey(x => x.ContratId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<Exposition>(e =>
        {
            e.HasIndex(x => x.ContratId);
            e.HasOne<Contrat>().WithMany().HasForeignKey(x => x.ContratId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<Arret>(a =>
        {
            a.HasIndex(x => x.ContratId);
            a.HasIndex(x => x.TravailleurId);
            a.HasOne<Contrat>().WithMany().HasForeignKey(x => x.ContratId).OnDelete(DeleteBehavior.Cascade);
            a.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<IdentifiantOrigine>(o =>
        {
            o.Property(x => x.Code).OrdreOctets().Sensible();
            o.HasIndex(x => new { x.Source, x.Objet, x.Code }).IsUnique();
            o.HasIndex(x => new { x.Objet, x.ObjetId });
        });
    }

    private static void Personnes(ModelBuilder modele)
    {
        modele.Entity<Travailleur>(t =>
        {
            t.Property(x => x.Nir).OrdreOctets().Sensible();
            t.Property(x => x.NomNaissance).Sensible();
            t.Property(x => x.NomUsage).Sensible();
            t.Property(x => x.Prenoms).Sensible();
            t.Property(x => x.PrenomUsuel).Sensible();
            t.Property(x => x.Naissance).Sensible();
            t.Property(x => x.LieuNaissance).Sensible();
            t.Property(x => x.Courriel).Sensible();
            t.Property(x => x.Telephone).Sensible();
            t.Property(x => x.Adresse).Sensible();
            t.Property(x => x.Complement).Sensible();
            t.Property(x => x.CodePostal).Sensible();
            t.Property(x => x.Commune).Sensible();
            t.Property(x => x.Boeth).Sensible();
            t.Property(x => x.NomTri).OrdreOctets().Sensible();
            t.Ignore(x => x.NomAffiche);
            t.HasIndex(x => x.Nir).IsUnique().HasFilter("fusionne_vers_id IS NULL");
            t.HasIndex(x => x.NomTri);
            // The list of workers in its order, without those merged: no sort, whatever the page.
            t.HasIndex(x => new { x.NomTri, x.Id }).HasFilter("fusionne_vers_id IS NULL");
            t.HasIndex(x => x.FusionneVersId).HasFilter("fusionne_vers_id IS NOT NULL");
            t.HasIndex(x => x.Naissance);
            t.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.FusionneVersId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<FusionTravailleurs>(f =>
        {
            f.Property(x => x.Deplacements).Sensible();
            f.HasIndex(x => x.ConserveId);
            f.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.ConserveId).OnDelete(DeleteBehavior.Restrict);
            f.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.AbsorbeId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
